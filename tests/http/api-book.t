#!/usr/bin/perl
# Booking by the API: checked, made, seen, moved, cancelled; held meanwhile; and
# every refusal that has a number.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

my %who = (phone => '79161234567', fullname => 'Иван Тестов');

sub code_of { return $_[0]{json}{meta}{code} // 0 }

# "+0300" for "+03:00"
sub colonless { return $_[0] =~ s/:(\d\d)$/$1/r }

sub row {
	my ($record) = @_;
	my @values = split /\t/, query("SELECT a.staff_id, extract(epoch FROM a.starts_at)::bigint, extract(epoch FROM a.ends_at - a.starts_at)::int,
		cancelled_at IS NOT NULL, a.comment, origin, visit_id, api_id, notify_sms FROM appointment a
		JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id WHERE a.id = $record"), -1;
	my %row;
	@row{qw(staff start length cancelled comment origin visit api_id sms)} = @values;
	return \%row;
}

# One appointment at a free time of a staff member.
sub wish {
	my ($staff, @services) = @_;
	my $times = free_times(1, $staff, @services);
	return { id => 1, services => \@services, staff_id => $staff, datetime => $times->[int rand @$times]{datetime} };
}

# ---- checking ----

my $wish = wish(1, 1);
my $got = v2(POST => '/book_check/1', json => { appointments => [$wish] });
is($got->{status}, 201, 'a free time can be booked') or diag $got->{text};
is_deeply($got->{json}, { success => JSON::PP::true, data => undef, meta => { message => 'Created' } }, 'so says the envelope');
$got = v1(POST => '/book_check/1', json => [$wish]);
is_deeply([$got->{status}, $got->{text}], [201, ''], 'a bare list is accepted; the old answer is empty');
is(v1(POST => '/book_check/1', json => [{ %$wish, staff_id => '1', services => ['1'], id => '5', events => [], x => {} }])->{status},
	201, 'numbers as texts and unknown fields are accepted');
is(v1(POST => '/book_check/1', json => [{ %$wish, staff_id => undef, id => undef, comment => undef, events => undef, custom_fields => [] }])->{status},
	201, 'null is what is not given');
for my $name (qw(master_id team_member_id)) {
	my %named = (%$wish, $name => 6);
	delete $named{staff_id};
	is(code_of(v2(POST => '/book_check/1', json => [{ %named, services => [11] }])), 438, "$name is the specialist too: this one does not do it");
	is(v1(POST => '/book_check/1', json => [{ %named, $name => 1 }])->{status}, 201, 'the other does');
}
(my $local = $wish->{datetime}) =~ s/T(\d\d:\d\d).*/ $1/;
is(v1(POST => '/book_check/1', json => [{ %$wish, datetime => $local }])->{status}, 201, "the branch's wall clock");
(my $spaced = $wish->{datetime}) =~ s/\+/ /;
is(v1(POST => '/book_check/1', json => [{ %$wish, datetime => $spaced }])->{status}, 201, 'a + that became a space');
is(query("SELECT count(*) FROM appointment a JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id
	WHERE a.branch_id = 1 AND a.staff_id = 1 AND a.starts_at = '$wish->{datetime}' AND v.client_id IS NULL"), 0, 'a check writes nothing');

# ---- booking ----

($got, $wish) = book(1, 1, [1], how => { v2 => 1 }, email => 'ivan@example.com', comment => "Первая строка\nвторая", api_id => 'abc-7',
	notify_by_sms => 2, notify_by_email => '24', type => 'mobile', unknown => [1]);
is($got->{status}, 201, 'booked');
is_deeply([map { [sort keys %$_] } @{ $got->{json}{data} }], [[qw(id record_hash record_id)]], 'one answer an appointment');
my $made = $got->{json}{data}[0];
like($made->{record_hash}, qr/^[0-9a-f]{32}$/, 'with a secret');
my $row = row($made->{record_id});
is($row->{staff}, 1, 'the specialist');
is($row->{length}, 3600, 'the length of the service with them');
is($row->{comment}, "Первая строка\nвторая", 'the comment');
is($row->{origin}, 'client', "the widget's token books for a client");
is($row->{api_id}, 'abc-7', 'the outside number');
is($row->{sms}, 2, 'the reminder');
is(query("SELECT c.phone || ' ' || c.name FROM visit v JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id WHERE v.id = $row->{visit}"),
	'+79161234567 Иван Тестов', 'the client');
is(query("SELECT recipient FROM outbox WHERE visit_id = $row->{visit}"), 'ivan@example.com', 'the letter');
is(query("SELECT count(*) > 0 FROM log WHERE visit_id = $row->{visit} AND object = 'appointment'"), 't', 'the log');
is(query("SELECT count(*) FROM consent WHERE visit_id = $row->{visit}"), 0, 'no consent that nobody gave');
my $again = v2(POST => '/book_record/1', json => { %who, appointments => [$wish] });
is_deeply([$again->{status}, code_of($again), $again->{json}{meta}{id}], [422, 433, 1], 'a second booking of the time is refused, with number and id');
ok($again->{json}{meta}{message} && !$again->{json}{success}, 'in words');
$again = v1(POST => '/book_record/1', json => { %who, appointments => [$wish] });
is_deeply([$again->{json}{errors}{code}, $again->{json}{errors}{id}], [433, 1], 'and so in the old format');

query("INSERT INTO token (token_hash, kind, title) VALUES (sha256('oknotestpartner00001'), 'partner', 'Test') ON CONFLICT DO NOTHING");
($again) = book(1, 1, [1], how => { auth => 'Bearer oknotestpartner00001' });
is(row($again->{json}[0]{record_id})->{origin}, 'api', "another partner's token books for a program");

# ---- seen ----

$got = v2(GET => "/user/records/$made->{record_id}/$made->{record_hash}");
is($got->{status}, 200, 'its secret link opens it');
my $record = $got->{json}{data}[0];
is_deeply([sort keys %$record], [sort qw(id services company staff clients_count date datetime create_date comment deleted attendance
	length notify_by_sms notify_by_email master_requested online api_id last_change_date prepaid prepaid_confirmed activity_id)],
	'with every documented field and no other');
is($record->{datetime}, colonless($wish->{datetime}), 'the time, its zone without a colon, as clients see theirs');
like($record->{date}, qr/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/, 'as local time');
like($record->{create_date}, qr/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0300$/, 'and stamps without a colon');
is_deeply([$record->{length}, $record->{services}[0]{cost}, $record->{company}{id}, $record->{staff}{id}], [3600, 3000, 1, 1], 'what was booked');
ok($record->{online} && $record->{master_requested} && !$record->{deleted}, 'how it came about');
is(data(v1(GET => "/book_record/1/$made->{record_id}/$made->{record_hash}"))->{id}, $made->{record_id}, 'the newer route, not in a list');
for my $path ("/book_record/2/$made->{record_id}/$made->{record_hash}", "/book_record/3/$made->{record_id}/$made->{record_hash}",
	"/user/records/$made->{record_id}/" . '0' x 32, '/user/records/' . ($made->{record_id} - 1) . "/$made->{record_hash}",
	"/user/records/$made->{record_id}/x", "/okno/ics/$made->{record_id}/" . 'f' x 32) {
	is(v1(GET => $path)->{status}, 404, "$path opens nothing");
}

# ---- for a calendar ----

$got = call(GET => "/okno/ics/$made->{record_id}/$made->{record_hash}", auth => '');
is($got->{status}, 200, 'a calendar file, for a browser without tokens');
like($got->{headers}{'content-type'}, qr{^text/calendar}, 'of its type');
my $epoch = $row->{start};
my @t = gmtime $epoch;
my $utc = sprintf '%04d%02d%02dT%02d%02d00Z', $t[5] + 1900, $t[4] + 1, @t[3, 2, 1];
like($got->{text}, qr/^DTSTART:$utc\r$/m, 'in UTC');
like($got->{text}, qr/^UID:okno-1-$made->{record_id}@/m, 'with an id that stays');
(my $unfolded = $got->{text}) =~ s/\r\n[ \t]//g;
utf8::decode($unfolded);
like($unfolded, qr/^SUMMARY:Стрижка женская\r$/m, 'the service');
like($unfolded, qr/^LOCATION:.*Невский/m, 'the place');
like($unfolded, qr/^DESCRIPTION:.*$made->{record_hash}/m, 'and the link');

# ---- moved ----

is(v1(PUT => "/book_record/1/$made->{record_id}", json => { datetime => $wish->{datetime} })->{status}, 401, 'moving needs a proof');
is(v1(PUT => "/book_record/1/$made->{record_id}", json => { datetime => $wish->{datetime}, record_hash => '0' x 32 })->{status}, 404, 'the right one');
my $moved;
for (1 .. 20) {
	my $to = wish(1, 1);
	$moved = v2(PUT => "/book_record/1/$made->{record_id}", json => { datetime => $to->{datetime}, comment => 'другой', record_hash => $made->{record_hash} });
	next if $moved->{status} == 422;
	is($moved->{json}{data}{datetime}, colonless($to->{datetime}), 'moved');
	last;
}
is($moved->{status}, 200, 'with 200') or diag $moved->{text};
is($moved->{json}{data}{comment}, 'другой', 'with another comment');
ok(!exists $moved->{json}{data}{company}{phones}, 'without phones');
is($moved->{json}{data}{staff}{spec}, $moved->{json}{data}{staff}{specialization}, 'with the old name of the specialization');
is(query("SELECT count(*) FROM busy WHERE appointment_id = $made->{record_id}"), 1, 'it occupies one time');
is(query("SELECT template || ' ' || recipient FROM outbox WHERE visit_id = $row->{visit} ORDER BY id DESC LIMIT 1"),
	'moved ivan@example.com', 'a letter tells it');
my $letters = "SELECT count(*) FROM outbox WHERE visit_id = $row->{visit}";
my $before = query($letters);
$got = v2(PUT => "/book_record/1/$made->{record_id}", json => { datetime => $moved->{json}{data}{datetime}, comment => 'опоздаю', record_hash => $made->{record_hash} });
is_deeply([$got->{status}, $got->{json}{data}{comment}], [200, 'опоздаю'], 'a comment alone is changed by the time that is');
is(query($letters), $before, 'without a letter that tells of a move');
$got = v2(PUT => "/book_record/1/$made->{record_id}", json => { datetime => '2027-01-01T03:00:00', comment => 'ночью', record_hash => $made->{record_hash} });
is_deeply([$got->{status}, code_of($got)], [422, 433], 'not to a time that is not offered');
is(row($made->{record_id})->{comment}, 'опоздаю', 'nor is the comment changed then');
is(v1(PUT => "/book_record/1/$made->{record_id}", json => { record_hash => $made->{record_hash} })->{status}, 422, 'nor to none');

# ---- cancelled ----

is(v1(DELETE => "/user/records/$made->{record_id}/" . '0' x 32)->{status}, 404, 'cancelling needs the secret');
$got = v1(DELETE => "/user/records/$made->{record_id}/$made->{record_hash}");
is_deeply([$got->{status}, $got->{text}], [200, ''], 'cancelled, with nothing to say');
is(row($made->{record_id})->{cancelled}, 't', 'it is kept as cancelled');
is(query("SELECT count(*) FROM busy WHERE appointment_id = $made->{record_id}"), 0, 'and its time is free');
is(query("SELECT template FROM outbox WHERE visit_id = $row->{visit} ORDER BY id DESC LIMIT 1"), 'cancelled', 'a letter tells that');
is(v1(DELETE => "/user/records/$made->{record_id}/$made->{record_hash}")->{status}, 404, 'once is enough');
ok(data(v1(GET => "/user/records/$made->{record_id}/$made->{record_hash}"))->[0]{deleted}, 'its link shows that it is cancelled');

# Too late by the branch's rule (of a branch that no other test books in).
my $soon = data(v1(GET => '/book_staff_seances/2/0?service_ids=6'))->{seances}[-1]{datetime};
my $late = v1(POST => '/book_record/2', json => { %who, appointments => [{ id => 1, services => [6], staff_id => 0, datetime => $soon }] })->{json}[0];
query('UPDATE branch SET change_notice = 43200 WHERE id = 2');
is(v1(DELETE => "/user/records/$late->{record_id}/$late->{record_hash}")->{status}, 403, 'too late to cancel');
is(v1(PUT => "/book_record/2/$late->{record_id}", json => { datetime => '2027-01-01T12:00:00', record_hash => $late->{record_hash} })->{status},
	403, 'too late to move');
query('UPDATE branch SET change_notice = 60, may_cancel = false WHERE id = 2');
is(v1(DELETE => "/user/records/$late->{record_id}/$late->{record_hash}")->{status}, 403, 'never, if the branch does not want it');
query('UPDATE branch SET may_cancel = true WHERE id = 2');
is(v1(DELETE => "/user/records/$late->{record_id}/$late->{record_hash}")->{status}, 200, 'in time again');

# ---- several appointments ----

for (1 .. 20) {
	my ($a, $b) = (wish(1, 1), wish(5, 2));
	@$a{qw(id comment)} = (41, 'первая');
	$b->{id} = 17;
	$got = v1(POST => '/book_record/1', json => { %who, appointments => [$a, $b] });
	last if $got->{status} == 201;
}
is_deeply([map { $_->{id} } @{ $got->{json} }], [41, 17], 'the numbers are echoed, in the order asked');
is(query("SELECT count(DISTINCT visit_id) FROM appointment WHERE id IN (" . join(',', map { $_->{record_id} } @{ $got->{json} }) . ')'), 1, 'one visit');
is_deeply([map { row($_->{record_id})->{staff} } @{ $got->{json} }], [1, 5], 'with each at theirs');
$wish = wish(1, 1);
$got = v2(POST => '/book_check/1', json => [{ %$wish, id => 1 }, { %$wish, id => 9 }]);
is_deeply([$got->{status}, code_of($got), $got->{json}{meta}{id}], [422, 437, 9], 'two that overlap');

# ---- anybody ----

($got) = book(1, 0, [1]);
is($got->{status}, 201, 'staff 0 is anybody who can');
ok(!data(v1(GET => "/user/records/$got->{json}[0]{record_id}/$got->{json}[0]{record_hash}"))->[0]{master_requested}, 'and nobody was asked for');

# ---- refusals by number ----

$wish = wish(1, 1);
my @refusals = (
	[431, 422, 'no phone', { phone => '' }], [431, 422, 'a short phone', { phone => '123' }],
	[431, 422, 'words for a phone', { phone => 'позвоните мне' }], [431, 422, 'a list for a phone', { phone => [1] }],
	[435, 422, 'no name', { fullname => '  ' }],
	[438, 422, 'a service of nobody', { appointments => [{ %$wish, services => [99999] }] }],
	[438, 422, "another business's service", { appointments => [{ %$wish, services => [31] }] }],
	[438, 422, 'no service', { appointments => [{ %$wish, services => [] }] }],
	[438, 422, 'a service that this specialist does not do', { appointments => [{ %$wish, services => [6] }] }],
	[438, 422, 'an unknown specialist', { appointments => [{ %$wish, staff_id => 99999 }] }],
	[438, 422, "another business's specialist", { appointments => [{ %$wish, staff_id => 13 }] }],
	[433, 422, 'a time that is past', { appointments => [{ %$wish, datetime => '2020-01-01T12:00:00+03:00' }] }],
	[433, 422, 'beyond the horizon', { appointments => [{ %$wish, datetime => '2031-01-01T12:00:00+03:00' }] }],
	[433, 422, 'at night', { appointments => [{ %$wish, datetime => substr($wish->{datetime}, 0, 10) . 'T03:00:00+03:00' }] }],
	[433, 422, 'off the step', { appointments => [{ %$wish, datetime => substr($wish->{datetime}, 0, 14) . '07:00+03:00' }] }],
	[433, 422, 'with seconds', { appointments => [{ %$wish, datetime => substr($wish->{datetime}, 0, 17) . '30+03:00' }] }],
	[436, 422, 'nobody at night', { appointments => [{ %$wish, staff_id => 0, datetime => substr($wish->{datetime}, 0, 10) . 'T03:00:00' }] }],
);
for my $refusal (@refusals) {
	my ($code, $status, $name, $more) = @$refusal;
	$got = v2(POST => '/book_record/1', json => { %who, appointments => [$wish], %$more });
	is_deeply([$got->{status}, code_of($got)], [$status, $code], "$code: $name") or diag $got->{text};
	ok($got->{json}{meta}{message}, 'in words');
}
is($got->{json}{meta}{message}, 'В это время нет свободных специалистов', 'of nobody in particular');
my $blocked = sprintf '+7903%07d', int rand 10_000_000;
query("SET okno.chain = 1; INSERT INTO client (chain_id, name, phone, blocked) VALUES (1, 'Иван', '$blocked', true)");
$got = v2(POST => '/book_record/1', json => { %who, phone => $blocked, appointments => [$wish] });
is_deeply([$got->{status}, code_of($got)], [403, 434], '434: a phone on the blacklist');
query('UPDATE branch SET phone_code = true WHERE id = 2');
my $theirs = { id => 1, services => [6], staff_id => 0, datetime => free_times(2, 0, 6)->[0]{datetime} };
$got = v2(POST => '/book_record/2', json => { %who, code => '123456', appointments => [$theirs] });
is_deeply([$got->{status}, code_of($got)], [422, 432], '432: a wrong code where one is asked for');
$got = v2(POST => '/book_record/2', json => { %who, appointments => [$theirs] });
is_deeply([$got->{status}, code_of($got)], [422, 432], 'or none');
my $phone = sprintf '+7905%07d', int rand 10_000_000;
v1(POST => '/book_code/2', json => { phone => $phone, fullname => 'Иван' });
my $code = query("SELECT params->>'code' FROM outbox WHERE recipient = '$phone' ORDER BY id DESC LIMIT 1");
$got = v1(POST => '/book_record/2', json => { %who, phone => $phone, code => $code, appointments => [$theirs] });
is($got->{status}, 201, 'the right code books') or diag $got->{text};
query("UPDATE branch SET phone_code = false, email_field = 'required', comment_field = 'hidden' WHERE id = 2");
$got = v2(POST => '/book_record/2', json => { %who, appointments => [$theirs] });
ok($got->{status} == 422 && $got->{json}{meta}{errors}{email}[0], 'a field that the branch demands');
($got) = book(2, 0, [6], email => 'a@example.com', comment => 'не показывать');
is(row($got->{json}[0]{record_id})->{comment}, '', 'and one that it does not want');
query("UPDATE branch SET email_field = 'optional', comment_field = 'optional' WHERE id = 2");
is(query('SELECT count(*) FROM visit v WHERE v.merged_into IS NULL AND NOT EXISTS (SELECT FROM appointment a WHERE a.visit_id = v.id)'), 0, 'a refusal leaves nothing behind');

# ---- the same twice ----

sub booked_by { return query("SELECT count(*) FROM visit v JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id WHERE c.phone = '$_[0]'") }
$phone = sprintf '+7906%07d', int rand 10_000_000;
my $key = join '', map { sprintf '%02x', int rand 256 } 1 .. 16;
for (1 .. 20) {
	$wish = wish(0, 1);
	$got = v1(POST => '/book_record/1', headers => { 'Idempotency-Key' => $key }, json => { %who, phone => $phone, appointments => [$wish] });
	last if $got->{status} == 201;
}
$again = v1(POST => '/book_record/1', headers => { 'Idempotency-Key' => $key }, json => { %who, phone => $phone, appointments => [$wish] });
is_deeply([$again->{status}, $again->{text}], [201, $got->{text}], 'the same key gets the same answer');
is(booked_by($phone), 1, 'and there is one booking');
is(v1(POST => '/book_record/1', headers => { 'Idempotency-Key' => $key }, json => { %who, phone => $phone, appointments => [wish(0, 2)] })->{status},
	422, 'the key does not serve for another request');
is(booked_by($phone), 1, 'which books nothing');

# ---- the widget's own: holds, reasons, other times ----

my $hold;
for (1 .. 20) {
	$wish = wish(1, 1);
	$hold = v2(POST => '/okno/hold/1', json => { staff_id => 1, datetime => $wish->{datetime}, service_ids => [1] });
	last if $hold->{status} == 201;
}
is($hold->{status}, 201, 'a time is kept') or diag $hold->{text};
my $h = $hold->{json}{data};
is_deeply([$h->{staff_id}, $h->{datetime}, $h->{seconds}], [1, $wish->{datetime}, 600], 'for ten minutes');
like($h->{hold}, qr/^[0-9a-f]{32}$/, 'with a token');
$got = v2(POST => '/book_record/1', json => { %who, appointments => [$wish] });
is_deeply([$got->{status}, code_of($got)], [422, 433], 'from others');
is(data(v2(GET => '/okno/why/1?service_ids=1&staff_id=1&datetime=' . uri($wish->{datetime})))->{reason}, 'held', 'who are told why');
$got = v2(POST => '/okno/hold/1', json => { staff_id => 1, datetime => $wish->{datetime}, service_ids => [1] });
is_deeply([$got->{status}, code_of($got)], [422, 433], 'no second hold');
ok(@{ $got->{json}{meta}{nearest} }, 'but other times');
is_deeply([sort keys %{ $got->{json}{meta}{nearest}[0] }], [qw(date datetime staff_id staff_name time)], 'ready to be shown');
$got = v2(POST => '/okno/hold/1', json => { staff_id => 1, datetime => $wish->{datetime}, service_ids => [1], hold => $h->{hold} });
is($got->{status}, 201, 'a hold can be replaced by its owner');
$h = $got->{json}{data};
my %consent = (consent => JSON::PP::true, consent_version => 1);
$got = v2(POST => '/book_record/1', json => { %who, appointments => [$wish], okno => { hold => $h->{hold}, consent => JSON::PP::false } });
is($got->{status}, 422, 'no booking by the widget without consent');
ok($got->{json}{meta}{errors}{'okno.consent'}[0], 'says what is missing');
$got = v2(POST => '/book_record/1', json => { %who, appointments => [$wish], okno => { %consent, hold => $h->{hold}, consent_version => 999 } });
ok($got->{json}{meta}{errors}{'okno.consent_version'}[0], 'nor with consent to another text');
$got = v2(POST => '/book_record/1', json => { %who, appointments => [$wish], okno => { %consent, hold => $h->{hold} } });
is($got->{status}, 201, 'its owner books the time held') or diag $got->{text};
is(query("SELECT count(*) FROM consent WHERE visit_id = " . row($got->{json}{data}[0]{record_id})->{visit}), 1, 'and the consent is kept');
for (1 .. 20) {
	$wish = wish(1, 1);
	$hold = v2(POST => '/okno/hold/1', json => { parts => [{ staff_id => 1, datetime => $wish->{datetime}, service_ids => [1] }] });
	last if $hold->{status} == 201;
}
is($hold->{status}, 201, 'a hold of parts');
is(v2(DELETE => "/okno/hold/3/$hold->{json}{data}{hold}")->{status}, 204, "another branch's route");
is(data(v2(GET => '/okno/why/1?service_ids=1&staff_id=1&datetime=' . uri($wish->{datetime})))->{reason}, 'held', 'leaves it as it is');
$got = v2(DELETE => "/okno/hold/1/$hold->{json}{data}{hold}");
is_deeply([$got->{status}, $got->{text}], [204, ''], 'given back');
my $why = data(v2(GET => '/okno/why/1?service_ids=1&staff_id=1&datetime=' . uri($wish->{datetime})));
ok($why->{free} && $why->{reason} eq 'free', 'the time is free again');
is(data(v2(GET => '/okno/why/1?service_ids=1&staff_id=1&datetime=2020-01-01T10:00:00'))->{reason}, 'past', 'why not: past');
is(data(v2(GET => '/okno/why/1?service_ids=1&staff_id=1&datetime=2031-01-01T10:00:00'))->{reason}, 'horizon', 'too far ahead');

my $near = data(v2(GET => '/okno/nearest/1?service_ids=1&staff_id=1&count=3&datetime=' . uri($wish->{datetime})));
is(scalar @$near, 3, 'as many times as wanted');
is($near->[0]{datetime}, $wish->{datetime}, 'the nearest to a free one is itself');
my @soon = map { $_->{datetime} } @{ data(v2(GET => '/okno/nearest/1?service_ids=1&count=5')) };
is_deeply([sort @soon], \@soon, 'without a wish the soonest, in order');
my $page = data(v2(GET => '/okno/page/1'));
is_deeply([$page->{branch}{time_zone}, $page->{branch}{currency}, $page->{step}, $page->{fields}{email}], ['Europe/Moscow', 'RUB', 15, 'optional'], 'the page');
ok($page->{consent}{text_url} && $page->{consent}{version} == 1 && $page->{any_staff}, 'with the consent');

# Two services by two people, one after the other.
my $parts = uri('[{"staff_id":1,"service_ids":[1]},{"staff_id":0,"service_ids":[16]}]');
my $chain;
for my $day (@{ data(v1(GET => '/book_dates/1?staff_id=1&service_ids=1'))->{booking_dates} }) {
	$chain = data(v2(GET => "/okno/times/1?date=$day&parts=$parts"));
	last if @$chain;
}
ok(@$chain, 'times for a visit of two parts');
is($chain->[0]{parts}[0]{staff_id}, 1, 'the first with who was asked for');
is(v2(POST => '/book_check/1', json => [map { my $p = $chain->[-1]{parts}[$_]; { id => $_ + 1, staff_id => $p->{staff_id},
	datetime => $p->{datetime}, services => [$_ ? 16 : 1] } } 0, 1])->{status}, 201, 'they can be booked so');
is(v2(GET => "/okno/times/1?date=2027-01-01&parts=[")->{status}, 422, 'parts that are no JSON');
is(v2(GET => '/okno/times/1?date=2027-01-01&parts=' . uri('[{}]'))->{status}, 422, 'parts without services');

done_testing;
