#!/usr/bin/perl
# Booking where a code is asked for: a lost time and a wrong code can be put
# right, also under a key; how many codes there are, and whose.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

sub code_of { return ref $_[0]{json} eq 'HASH' && $_[0]{json}{meta}{code} || 0 }
sub phone { return sprintf '+7908%07d', int rand 10_000_000 }
sub key { return join '', map { sprintf '%02x', int rand 256 } 1 .. 16 }

# A branch of this test's own: two people do one service, open for a month.
sub make_branch {
	return split /\t/, query(<<~'END');
		DO $$
		DECLARE
			c bigint := chain_make('Codes'); b bigint; s bigint; k bigint; x bigint;
		BEGIN
			PERFORM set_config('okno.chain', c::text, true);
			INSERT INTO branch (chain_id, slug, title, time_zone, step, notice, phone_code)
			VALUES (c, 'codes-' || pg_backend_pid(), 'Codes', 'Europe/Moscow', 30, 0, true) RETURNING id INTO b;
			INSERT INTO service_category (chain_id, title) VALUES (c, 'All') RETURNING id INTO k;
			INSERT INTO service (chain_id, category_id, title) VALUES (c, k, 'Service') RETURNING id INTO s;
			INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (c, b, s, 1000, 1000, 60);
			FOR i IN 1..2 LOOP
				INSERT INTO staff (chain_id, name, hue) VALUES (c, 'Person ' || i, i) RETURNING id INTO x;
				INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight) VALUES (c, b, x, -i);
				INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (c, b, s, x);
				INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
				SELECT c, b, x, current_date + d, '{[600,1080)}' FROM generate_series(-1, 30) d;
			END LOOP;
		END $$;
		SELECT b.chain_id, b.id, (SELECT min(id) FROM service WHERE chain_id = b.chain_id), (SELECT min(id) FROM staff WHERE chain_id = b.chain_id)
		  FROM branch b WHERE b.title = 'Codes' ORDER BY b.id DESC LIMIT 1
		END
}
my ($chain, $branch, $service, $person) = make_branch();
my $day = query("SELECT current_date + 5");
sub at { return "${day}T$_[0]:00+03:00" }

sub send_code { return v2(POST => "/book_code/$branch", json => { phone => $_[0] }) }
sub code_to { return query("SELECT params->>'code' FROM outbox WHERE recipient = '$_[0]' ORDER BY id DESC LIMIT 1") }
sub sent_to { return query("SELECT count(*) FROM outbox WHERE recipient = '$_[0]' AND template = 'code'") }

sub record {
	my ($phone, $clock, $code, $key) = @_;
	return v2(POST => "/book_record/$branch", $key ? (headers => { 'Idempotency-Key' => $key }) : (),
		json => { phone => $phone, fullname => 'Анна', $code ? (code => $code) : (),
			appointments => [{ id => 1, services => [$service], staff_id => $person, datetime => at($clock) }] });
}

# Somebody else takes a time, as the front desk does.
sub take {
	my ($clock) = @_;
	query("SET okno.chain = $chain; SELECT visit_book($chain, $branch, jsonb_build_object('origin', 'staff', 'client', jsonb_build_object('name', 'Somebody', 'phone', '+79007654321'), 'appointments',
		jsonb_build_array(jsonb_build_object('key', 1, 'staff_id', $person, 'starts_at', '" . at($clock) . "', 'length', 60))))");
}

# ---- the time is lost ----

my $phone = phone();
is(record($phone, '10:00')->{json}{meta}{code}, 432, 'a code is asked for');
is(send_code($phone)->{status}, 201, 'and sent');
my $code = code_to($phone);
take('10:00');
my $key = key();
my $got = record($phone, '10:00', $code, $key);
is_deeply([$got->{status}, code_of($got)], [422, 433], 'the time is lost, with the right code');
$got = record($phone, '10:00', $code, $key);
is_deeply([$got->{status}, code_of($got)], [422, 433], 'the same request again, under its key, hears the same');
$got = record($phone, '11:00', $code, $key);
is($got->{status}, 201, 'another time is booked with the same code, and even the same key') or diag $got->{text};
is_deeply([map { $_->{status} } record($phone, '11:00', $code, $key)], [201], 'which now has its answer');
$got = record($phone, '12:00', $code);
is_deeply([$got->{status}, code_of($got)], [422, 432], 'the code is used up');

# ---- the code is wrong ----

$phone = phone();
send_code($phone);
$code = code_to($phone);
my $wrong = sprintf '%06d', ($code + 1) % 1_000_000;
$key = key();
for my $try (1, 2) {
	$got = record($phone, '13:00', $wrong, $key);
	is_deeply([$got->{status}, code_of($got)], [422, 432], "try $try with a wrong code under a key is a wrong code");
}
is(query("SELECT tries FROM code WHERE phone = '$phone'"), 2, 'each counts');
is(query("SELECT count(*) FROM idempotency WHERE chain_id = $chain AND key = '$key'"), 0, 'the key is not used up');
is(query("SELECT count(*) FROM visit v JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id WHERE c.phone = '$phone'"), 0, 'nothing is booked');
$got = record($phone, '13:00', $code, $key);
is($got->{status}, 201, 'corrected, it books under the same key') or diag $got->{text};

$phone = phone();
send_code($phone);
$code = code_to($phone);
$wrong = sprintf '%06d', ($code + 1) % 1_000_000;
record($phone, '14:00', $wrong) for 1 .. 5;
is(code_of(record($phone, '14:00', $code)), 432, 'after five wrong ones the right one comes too late');

# ---- how many ----

$phone = phone();
send_code($phone);
$code = code_to($phone);
is(send_code($phone)->{status}, 201, 'somebody else asks for codes for this phone') for 2 .. 5;
$got = send_code($phone);
is($got->{status}, 429, 'the sixth within a day is refused');
like($got->{json}{meta}{message}, qr/\S/, 'in words');
is(sent_to($phone), 5, 'and nothing is sent');
is(record($phone, '15:00', $code)->{status}, 201, 'the first still books');

# ---- where none is asked for ----

query("UPDATE branch SET phone_code = false WHERE id = $branch");
$phone = phone();
is(send_code($phone)->{status}, 201, 'a branch that asks for no code does not tell who is its client');
is(sent_to($phone), 0, 'and sends none to a stranger');

# ---- from one address, for whatever phones ----

my $asked = query("SELECT max(n) FROM (SELECT count(*) AS n FROM attempt WHERE kind = 'code $branch' GROUP BY key_hash) a");
is(send_code(phone())->{status}, 201, "code $_ of an hour from this address") for $asked + 1 .. 20;
$got = send_code($phone = phone());
is($got->{status}, 429, 'the next one is refused, though nobody asked for this phone before');
like($got->{json}{meta}{message}, qr/\S/, 'in words');
ok($got->{headers}{'retry-after'}, 'that tell when to come again');
is(query("SELECT count(*) FROM code WHERE phone = '$phone'"), 0, 'no code is made');
is(v1(POST => "/book_code/$branch", json => { phone => $phone })->{json}{errors}{code}, 429, 'and so in the other format');
is(v2(POST => '/book_code/2', json => { phone => phone() })->{status}, 201, 'another branch is asked all the same');
query("UPDATE attempt SET at = at - interval '61 minutes' WHERE kind = 'code $branch'");
is(send_code($phone)->{status}, 201, 'after an hour they may ask again');

done_testing;
