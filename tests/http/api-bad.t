#!/usr/bin/perl
# Wrong input to the API: each gets a clear 4xx with a message, nothing is
# written, and the program lives on.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use Encode qw(encode);
use JSON::PP;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

my $json = JSON::PP->new->utf8->allow_nonref;
my $times = free_times(1, 1, 1);
my $wish = { id => 1, services => [1], staff_id => 1, datetime => $times->[0]{datetime} };
my %who = (phone => sprintf('+7908%07d', int rand 10_000_000), fullname => 'Иван Тестов');

sub clients { return query("SELECT count(*) FROM client WHERE phone = '$who{phone}'") }

# A refusal in both formats.
sub refused {
	my ($name, $status, $method, $path, %how) = @_;
	my $new = call($method, $path, %how, v2 => 1);
	my $old = call($method, $path, %how);
	my @want = ref $status ? @$status : $status;
	ok(scalar(grep { $_ == $new->{status} } @want), "$name: $new->{status}") or diag $new->{text};
	is($old->{status}, $new->{status}, 'the same in the old format');
	ok(ref $new->{json} eq 'HASH' && !$new->{json}{success} && $new->{json}{meta}{message}, 'with a message');
	ok(ref $old->{json} eq 'HASH' && $old->{json}{errors}{message}, 'where old programs look for it');
	unlike($new->{text} . $old->{text}, qr/SELECT|pg_|libpq|ERROR|\.c:|talloc/, 'that tells nothing of the inside');
}

# ---- bodies ----

my @bodies = (
	['no body', ''], ['no JSON', 'hello'], ['broken JSON', '{"phone": "79161234567", "appointments": ['],
	['a number', '12'], ['null', 'null'], ['an empty object', '{}'], ['an empty list', '[]'], ['a list of numbers', '[1,2]'],
	['two documents', '{}{}'], ['NaN', '{"appointments": NaN}'], ['deep nesting', '[' x 100_000 . ']' x 100_000],
	['invalid UTF-8', "{\"fullname\": \"\xff\xfe\", \"appointments\": []}"],
	['a NUL', "{\"fullname\": \"a\0b\", \"appointments\": []}"], ['an escaped NUL', '{"fullname": "a\u0000b", "appointments": []}'],
	['half a surrogate', '{"fullname": "\ud800", "appointments": []}'],
	['a number beyond bigint', '{"appointments": [{"id": 99999999999999999999999}]}'],
	['nine appointments', $json->encode({ %who, appointments => [($wish) x 9] })],
);
for my $body (@bodies) {
	my ($name, $text) = @$body;
	refused("$name to book_record", [400, 415, 422], POST => '/book_record/1', body => $text);
	refused("$name to book_check", [400, 415, 422], POST => '/book_check/1', body => $text);
}
is(call(POST => '/book_record/1', body => '{', lang => 'en')->{json}{errors}{message}, 'The request cannot be understood', 'a program is not told to go back');
is(call(PUT => '/book_record/1/1', body => '{}', lang => 'en')->{json}{errors}{message}, 'datetime: Please fill in this field.',
	'the message names the field, for old programs show nothing else');
refused('a body over the limit', 413, POST => '/book_record/1', body => '{"fullname":"' . 'x' x 1_200_000 . '"}');
for my $asked (['en', qr/too large/], ['ru-RU,ru;q=0.9,en;q=0.8', qr/большой/], ['de', qr/too large/], ['', qr/большой/]) {
	my ($lang, $words) = @$asked;
	like(call(POST => '/book_record/1', body => 'x' x 1_200_000, lang => $lang)->{json}{meta}{message}, $words,
		"which the server says in the caller's language ($lang)");
}

# ---- fields of a booking ----

my %texts = (
	'much too long' => 'x' x 20_000,
	'a control character' => "Иван\x07",
	'an escape sequence' => "\x1b[31mИван",
	'a right-to-left override' => "Иван\x{202e}",
	'an isolate' => "\x{2066}Иван",
	'an object' => { a => 1 },
	'a list' => ['Иван'],
);
for my $field (qw(fullname email comment api_id)) {
	for my $name (sort keys %texts) {
		refused("$field: $name", 422, POST => '/book_record/1', json => { %who, appointments => [$wish], $field => $texts{$name} });
	}
}
for my $email ('x', '@example.com', 'a@', 'a b@example.com', 'a@example', 'a@@example.com', "a\@example.com\r\nBcc: x\@y.z", 'a@-x.com') {
	refused("the address '" . substr($email, 0, 13) . "'", 422, POST => '/book_record/1', json => { %who, appointments => [$wish], email => $email });
}
for my $n (-1, 721, 'two', '1.5', 1e30, {}) {
	refused("a reminder of $n hours", 422, POST => '/book_record/1', json => { %who, appointments => [$wish], notify_by_sms => $n });
}
my @wrong = (
	[id => -1], [id => 'x'], [id => '9' x 30], [staff_id => -5], [staff_id => 'x'], [staff_id => 1.5], [staff_id => [1]],
	[services => 'x'], [services => [{}]], [services => [-1]], [services => [1 .. 50]], [services => '1;2'],
	[datetime => ''], [datetime => 'tomorrow'], [datetime => '2026-13-01T10:00:00'], [datetime => '2026-02-30T10:00:00'],
	[datetime => '2026-12-01T25:00:00'], [datetime => '2026-12-01'], [datetime => 1_800_000_000], [datetime => '2026-12-01T10:00:00+99:00'],
	[datetime => "2026-12-01T10:00:00'; DROP TABLE visit; --"], [comment => 'x' x 5000], [comment => "a\x00b"],
);
for my $wrong (@wrong) {
	my ($field, $value) = @$wrong;
	my $shown = substr(ref $value ? $json->encode($value) : $value, 0, 20);
	refused("$field $shown", [400, 422], POST => '/book_check/1', json => [{ %$wish, $field => $value }]);
}
for my $sent ([GET => '/book_dates/1?staff_id=x', undef, 'staff_id'], [POST => '/book_check/1', [{ %$wish, staff_id => 'x' }], 'appointments.0.staff_id']) {
	my $got = call(@$sent[0, 1], $sent->[2] ? (json => $sent->[2]) : (), lang => 'en', v2 => 1);
	is_deeply($got->{json}{meta}{errors}, { $sent->[3] => ['An id is expected here: a whole number, 0 for none.'] }, 'a program is not asked to choose from a list');
}
refused('an appointment without a time', 422, POST => '/book_check/1', json => [{ id => 1, services => [1], staff_id => 1 }]);
like(v2(POST => '/book_check/1', json => [{ %$wish, datetime => 'x' }])->{json}{meta}{errors}{'appointments.0.datetime'}[0] // '',
	qr/\d{4}-\d\d-\d\d/, 'the field is named, with what is expected');
is(clients(), 0, 'nothing of it was booked');

# ---- what looks bad and is only text ----

for my $name (q(<script>alert(1)</script> Тестоплохов), q(O'Brien "Тестоплохов" \\), '=1+1 Тестоплохов', '${jndi:x} %s%n Тестоплохов',
	"  Тестоплохов\x{a0} ", 'Тестоплохов; DROP TABLE visit; --', "\x{1F600} Тестоплохов") {
	my ($got) = book(1, 5, [2], fullname => $name, comment => $name);
	is($got->{status}, 201, 'books with a name of signs') or diag $got->{text};
	(my $trimmed = $name) =~ s/^[\s\x{a0}]+|[\s\x{a0}]+$//g;
	my $made = $got->{json}[0];
	is(data(v1(GET => "/user/records/$made->{record_id}/$made->{record_hash}"))->[0]{comment}, $trimmed, 'and gives them back as they are');
	is(query("SELECT c.name FROM appointment a JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id
		JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id WHERE a.id = $made->{record_id}"), $trimmed, 'kept as they are');
}

# ---- addresses ----

my @paths = (
	'/book_times/1/1/2026-12-01?service_ids=x', '/book_times/1/1/2026-12-01?service_ids[]=-1', '/book_times/1/1/2026-12-01?service_ids=' . '1,' x 5 . 'a',
	'/book_times/1/1/2026-12-01?service_ids=' . join(',', 1 .. 60), '/book_dates/1?date=x', '/book_dates/1?date=2026-02-30', '/book_dates/1?staff_id=x',
	'/book_services/1?staff_id=%00', '/book_services/1?staff_id=%ff', '/book_services/1?datetime=x', '/book_staff/1?datetime=2026-12-1', '/book_staff_seances/1/0?datetime=2026-02-30',
	'/book_staff/1?service_ids=1%00', '/companies?count=x', '/companies?page=0', '/companies?page=99999999999999999999', '/companies?title=%ff',
	'/companies?title=%e2%80%aeabc', '/companies?id=x', '/okno/nearest/1?count=0', '/okno/nearest/1?count=1000', '/okno/why/1?staff_id=1', '/okno/times/1',
	'/okno/times/1?date=2026-12-01&parts=' . uri('[' x 50 . ']' x 50), '/okno/times/1?date=2026-12-01&parts=' . uri('[{"service_ids":"x"}]'),
);
for my $path (@paths) {
	refused(substr($path, 0, 60), [400, 404, 422], GET => $path);
}
for my $path ('/book_times/1/1/%00', '/book_times/1/%2e%2e/1', '/book_services/1%27', '/book_services/9223372036854775808', '/book_services/-1',
	'/book_times/1/99999999999999999999/2026-12-01', '/user/records/x/y', '/okno/ics/1/' . 'x' x 500, '/i18n') {
	my $got = v2(GET => $path);
	ok(scalar(grep { $_ == $got->{status} } 400, 401, 404), "$path: $got->{status}");
}
is(v1(GET => '/i18n/' . 'x' x 500)->{status}, 200, 'a language nobody speaks');
is(v1(POST => '/book_services/1', json => {})->{status}, 405, 'another method');
is(v1(POST => '/book_services/1', json => {})->{headers}{allow}, 'GET, HEAD', 'with those there are');
is(v1(GET => '/book_times/1/1/2026-12-01?' . join('&', map { "x$_=1" } 1 .. 900))->{status}, 200, 'many unknown parameters');

# ---- deleted ----

query("SET okno.chain = 1; WITH s AS (INSERT INTO service (chain_id, category_id, title) VALUES (1, 1, 'Удалённая') RETURNING id)
	, b AS (INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT 1, 1, id, 1, 1, 30 FROM s)
	SELECT 1");
my $gone = query("SELECT max(id) FROM service WHERE title = 'Удалённая'") + 0;
query("SET okno.chain = 1; INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (1, 1, $gone, 1)");
my $day = substr $times->[0]{datetime}, 0, 10;
is(v1(GET => "/book_times/1/1/$day?service_ids=$gone")->{status}, 200, 'a service');
query("SET okno.chain = 1; UPDATE service SET archived_at = now() WHERE id = $gone");
refused('a deleted service', 404, GET => "/book_times/1/1/$day?service_ids=$gone");
is(v2(POST => '/book_check/1', json => [{ %$wish, services => [$gone] }])->{json}{meta}{code}, 438, 'is not booked');
is(scalar(grep { $_->{id} == $gone } @{ data(v1(GET => '/book_services/1'))->{services} }), 0, 'nor listed');

is(v1(GET => '/companies')->{status}, 200, 'the program lives on');
done_testing;
