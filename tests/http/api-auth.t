#!/usr/bin/perl
# Who may call the API, and the tokens it gives out.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

my $token = 'oknodemopartner00001';
my $none = 'Необходима авторизация';

# ---- the partner ----

for my $auth ('', 'Bearer', 'Bearer nobody', "Basic $token", $token, 'Bearer ' . 'x' x 3000, "Bearer '; --") {
	my $name = length $auth > 40 ? 'a long token' : $auth || 'no header';
	my $got = v2(GET => '/companies', auth => $auth);
	is($got->{status}, 401, "$name is refused");
	is_deeply($got->{json}, { success => JSON::PP::false, data => undef, meta => { message => $none } }, 'as documented');
}
is_deeply(v1(GET => '/companies', auth => '')->{json},
	{ errors => { code => 401, message => $none }, meta => { message => $none } }, 'so in the old format');
for my $auth ("bearer $token", "Bearer   $token", "BEARER $token, User ", "Bearer $token,User", "Bearer $token ,  user  ",
	"  Bearer $token") {
	is(v1(GET => '/companies', auth => $auth)->{status}, 200, "'$auth' is accepted");
}
is(v1(GET => '/companies', user => '0' x 32)->{status}, 401, 'an unknown user token is refused');

# ---- users ----

my %owner = (login => 'owner@demo.okno', password => 'okno-owner-demo');
my $got = v2(POST => '/auth', json => \%owner, type => 'application/json');
is($got->{status}, 201, 'signing in is 201: 200 would mean a second factor');
my $user = $got->{json}{data};
like($user->{user_token}, qr/^[0-9a-f]{32}$/, 'a token');
is($user->{email}, $owner{login}, 'with who it is');
is($user->{0}, $user->{user_token}, 'also under the old key');
ok($user->{id} =~ /^\d+$/ && $user->{is_approved}, 'with an id');
my %ways = (
	'JSON without a type' => { json => \%owner },
	'a form' => { body => 'login=' . uri($owner{login}) . '&password=' . uri($owner{password}),
		type => 'application/x-www-form-urlencoded' },
	'a phone' => { json => { login => '79000000001', password => $owner{password} } },
	'a phone with signs' => { json => { login => '+7 (900) 000-00-01', password => $owner{password} } },
);
for my $way (sort keys %ways) {
	my $got = v1(POST => '/auth', %{ $ways{$way} });
	is($got->{status}, 201, "signing in by $way");
	is($got->{json}{user_token}, $user->{user_token}, 'gives the same token, without envelope');
}
is(v1(POST => '/auth/?login=' . uri($owner{login}) . "&password=$owner{password}")->{json}{user_token},
	$user->{user_token}, 'signing in by the query string');
# A token that was ended stays so, also when its user signs in once more with the same password.
my $mail = 'ended' . int(rand 1e9) . '@example.com';
query("SELECT user_make('$mail', NULL, (SELECT password_hash FROM \"user\" WHERE email = 'owner\@demo.okno'), 'Ended', 1, 'manager', NULL)");
sub token_of {
	my $got = v1(POST => '/auth', json => { login => $mail, password => $owner{password} });
	return $got->{json}{user_token} || diag $got->{text};
}
sub lets_in { return v1(GET => '/user/records', user => $_[0])->{status} }
my $stolen = token_of();
is(token_of(), $stolen, 'a user signs in again');
isnt(lets_in($stolen), 401, 'the token lets in');
query("SELECT second_on(id, '{}') FROM \"user\" WHERE email = '$mail'");	# as switching the second factor on ends it
is(lets_in($stolen), 401, 'ended, it does not');
my $fresh = token_of();
isnt($fresh, $stolen, 'signing in gives another');
is(lets_in($stolen), 401, 'and the old one is not good again');
isnt(lets_in($fresh), 401, 'as the new one is');
is(token_of(), $fresh, 'which stays the same');

# ---- wrong ones ----

my $nobody = 'nobody' . int(rand 1e9) . '@example.com';	# others count the owner's wrong tries
$got = v2(POST => '/auth', json => { login => $nobody, password => 'wrong' });
is($got->{status}, 401, 'a wrong password is refused');
is($got->{json}{meta}{message}, 'Неверный логин или пароль', 'in words');
for my $try (2 .. 6) {
	$got = v2(POST => '/auth', json => { login => $nobody, password => 'wrong' });
}
is($got->{status}, 429, 'the sixth within minutes is not even tried');
ok($got->{headers}{'retry-after'} > 0, 'and told when to come again');
is(v2(POST => '/auth', json => {})->{status}, 422, 'nothing to sign in with');
ok(v2(POST => '/auth', json => { login => 'x' })->{json}{meta}{errors}{password}[0], 'says which field is missing');
is(v1(POST => '/auth', json => \%owner, auth => '')->{status}, 401, 'a partner token is needed');

$got = v2(GET => '/companies?my=1', user => $user->{user_token});
is_deeply([map { $_->{id} } @{ $got->{json}{data} }], [1, 2], "a user's own companies are those of their chain");

# ---- visitors ----

my $phone = sprintf '+7916%07d', int rand 10_000_000;
sub last_code {
	return query("SELECT params->>'code' FROM outbox WHERE recipient = '$phone' ORDER BY id DESC LIMIT 1");
}

# Where no code is asked for a booking, a client may sign in with one.
is(v2(POST => '/book_code/1', json => { phone => $phone })->{status}, 201, 'nobody is told who is a client');
is(last_code(), '', 'but who is none is sent nothing');
query("SET okno.chain = 1; INSERT INTO client (chain_id, name, phone) VALUES (1, 'Анна', '$phone')");
$got = v2(POST => '/book_code/1', json => { phone => $phone, fulname => 'Анна' });
is($got->{status}, 201, 'a code is sent');
is($got->{json}{meta}{message}, 'Created', 'and said so');
my $code = last_code();
like($code, qr/^\d{6}$/, 'six digits');
is(v2(POST => '/book_code/1', json => { phone => 'x' })->{json}{meta}{code}, 431, 'to a phone only');
my $wrong = sprintf '%06d', ($code + 1) % 1_000_000;
is(v2(POST => '/user/auth', json => { phone => $phone, code => $wrong })->{json}{meta}{code}, 432, 'a wrong code');
is(v1(POST => '/user/auth', json => { phone => 'x', code => $code })->{json}{errors}{code}, 431, 'a wrong phone');
$got = v1(POST => '/user/auth', json => { phone => substr($phone, 1), code => $code });
is($got->{status}, 201, 'the right one opens');
my $visitor = $got->{json}{user_token};
is_deeply([@{ $got->{json} }{qw(name phone email)}], ['Анна', substr($phone, 1), ''], 'whom the business calls by a name; where they read letters is told to nobody');
like($visitor, qr/^[0-9a-f]{32}$/, 'a token of a visitor');
is(v1(POST => '/user/auth', json => { phone => $phone, code => $code })->{status}, 422, 'a code works once');

# ---- a visitor's own records, of the business that sent the code ----

is_deeply(data(v1(GET => '/user/records', user => $visitor)), [], 'no records yet');
is(v1(GET => '/user/records')->{status}, 401, 'none without a visitor');
my ($one) = book(1, 1, [1], phone => $phone, fullname => 'Анна', comment => 'моё');
my ($other) = book(3, 0, [query("SELECT id FROM service WHERE chain_id = 2 ORDER BY id LIMIT 1") + 0], phone => $phone, fullname => 'Анна');
my @mine = map { $_->{json}[0]{record_id} } $one, $other;
my $list = data(v2(GET => '/user/records', user => $visitor));
is_deeply([map { "$_->{id} $_->{company}{id}" } @$list], ["$mine[0] 1"], 'theirs of the business whose code they have shown');
is(data(v1(GET => "/user/records/$mine[0]", user => $visitor))->[0]{comment}, 'моё', 'one of them without its hash');

# Whoever runs a business reads the codes that it sends: to another they prove nothing.
is(v1(GET => "/user/records/$mine[1]", user => $visitor)->{status}, 404, 'what they booked in another is not found');
is(v1(DELETE => "/user/records/$mine[1]", user => $visitor)->{status}, 404, 'nor cancelled');
is(v1(PUT => "/book_record/3/$mine[1]", user => $visitor, json => { datetime => '2027-01-01T10:00:00' })->{status}, 404, 'nor moved');
is(v2(POST => '/book_code/3', json => { phone => $phone })->{status}, 201, 'the other sends a code of its own');
my $there = v1(POST => '/user/auth', json => { phone => $phone, code => last_code() })->{json}{user_token};
is_deeply([map { "$_->{id} $_->{company}{id}" } @{ data(v1(GET => '/user/records', user => $there)) }], ["$mine[1] 3"], 'which shows what was booked there, and only that');
is(v1(GET => "/user/records/$mine[0]", user => $there)->{status}, 404, 'nothing of the first');
my ($stranger) = book(1, 1, [1], phone => '+79031112233');
my $theirs = $stranger->{json}[0]{record_id};
is(v1(GET => "/user/records/$theirs", user => $visitor)->{status}, 404, "another's is not found");
is(v1(DELETE => "/user/records/$theirs", user => $visitor)->{status}, 404, 'nor cancelled');
my ($child) = book(1, 1, [1], phone => $phone, fullname => 'Коля');
my $childs = $child->{json}[0]{record_id};
is(v1(GET => "/user/records/$childs", user => $visitor)->{status}, 200, 'one of the family, booked by the same phone, is theirs');
query("SET okno.chain = 1; UPDATE client SET phone = NULL WHERE chain_id = 1 AND id = (SELECT v.client_id FROM appointment a JOIN visit v USING (chain_id) WHERE v.id = a.visit_id AND chain_id = 1 AND a.id = $childs)");
is(v1(GET => "/user/records/$childs", user => $visitor)->{status}, 404, 'and not, once it is no longer that phone');
is_deeply([map { $_->{id} } @{ data(v1(GET => '/user/records', user => $visitor)) }], [$mine[0]], 'nor in the list');
is(v1(PUT => "/book_record/1/$theirs", user => $visitor, json => { datetime => '2027-01-01T10:00:00' })->{status}, 404, 'nor moved');
is(v1(GET => "/user/records/$theirs")->{status}, 401, 'without a proof it is refused');
is(v1(GET => '/companies?my=1', user => $visitor)->{status}, 403, 'a visitor has no companies');
is(v1(DELETE => "/user/records/$mine[0]", user => $visitor)->{status}, 200, 'the own one can be cancelled');
is_deeply(data(v1(GET => '/user/records', user => $visitor)), [], 'and leaves the list');

done_testing;
