#!/usr/bin/perl
# /companies: by city, by distance, one's own together with all of that; the next
# free time and what one may do there, where it is asked for.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

# A chain of four branches: two in one city, one elsewhere and closed, one nowhere.
sub make_chain {
	return split /\t/, query(<<~'END');
		DO $$
		DECLARE
			c bigint := chain_make('Places'); b bigint; s bigint; k bigint; x bigint; r bigint;
		BEGIN
			PERFORM set_config('okno.chain', c::text, true);
			INSERT INTO branch (chain_id, slug, title, time_zone, step, notice, city, latitude, longitude, online)
			SELECT c, 'places-' || pg_backend_pid() || '-' || n, 'Place ' || n, 'Europe/Moscow', 30, 0, city, lat, lon, n <> 3
			  FROM (VALUES (1, 'Тверь', 56.86, 35.9), (2, 'тверь', 56.80, 35.7), (3, 'Псков', 57.82, 28.33), (4, '', NULL, NULL)) v (n, city, lat, lon);
			SELECT min(id) INTO b FROM branch WHERE chain_id = c;
			INSERT INTO service_category (chain_id, title) VALUES (c, 'All') RETURNING id INTO k;
			INSERT INTO service (chain_id, category_id, title) VALUES (c, k, 'Service') RETURNING id INTO s;
			INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (c, b, s, 1000, 1000, 60);
			INSERT INTO staff (chain_id, name, hue) VALUES (c, 'Person', 1) RETURNING id INTO x;
			INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (c, b, x);
			INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (c, b, s, x);
			INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT c, b, x, current_date + 20, '{[600,1080)}';
			PERFORM user_make('places-' || c || '@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Boss', c, 'owner', NULL);
			INSERT INTO role (chain_id, slug, title, rights, own_only, last_days, list_days, edit_days, hides_contacts)
			VALUES (c, 'some', 'Some', '{timetable_access,clients_access}', true, 7, 30, 1, false) RETURNING id INTO r;
			PERFORM user_make('some-' || c || '@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Some', c, 'some', x);
		END $$;
		SELECT c.id, (SELECT string_agg(b.id::text, ',' ORDER BY b.id) FROM branch b WHERE b.chain_id = c.id), (SELECT min(id) FROM staff WHERE chain_id = c.id)
		  FROM chain c WHERE c.title = 'Places' ORDER BY c.id DESC LIMIT 1
		END
}
my ($chain, $ids, $person) = make_chain();
my ($first, $second, $closed, $nowhere) = split /,/, $ids;
sub sign_in { return data(v2(POST => '/auth', json => { login => "$_[0]-$chain\@test", password => 'okno-owner-demo' }))->{user_token} }
my ($boss, $some) = map { sign_in($_) } 'places', 'some';
ok($boss && $some, 'two sign in');

sub asked { return v2(GET => "/companies?$_[0]", $_[1] ? (user => $_[1]) : ()) }
sub ids { return join ',', map { $_->{id} } @{ data(asked(@_)) || [] } }
sub one { return data(asked(@_))->[0] }

# ---- where ----

my $city = one("id=$first")->{city_id};
ok($city > 0, 'a city has a number');
is(one("id=$second")->{city_id}, $city, 'which is the same however it is written');
is(one("id=$nowhere")->{city_id}, 0, 'no city is 0');
is(ids("group_id=$chain"), "$first,$second,$nowhere", 'a chain, but for what is closed');
is(ids("$_=$chain"), "$first,$second,$nowhere", "which is called $_ as well") for qw(salon_group_id chain_id);
is(ids("group_id=$chain&city_id=$city"), "$first,$second", 'a city of it');
is(asked("group_id=$chain&city_id=$city&count=1")->{json}{meta}{total_count}, 2, 'counted');
is(ids("group_id=$chain&city_id=0"), "$first,$second,$nowhere", '0 is any');
is(ids("city_id=99999999999"), '', 'a city that is none');
is(ids("group_id=$chain&coordinate_lat=56.79&coordinate_lon=35.69"), "$second,$first,$nowhere", 'the nearest first');
is(ids("group_id=$chain&coordinate_lat=56.87&coordinate_lon=35.91"), "$first,$second,$nowhere", 'from elsewhere, too');
is(ids("group_id=$chain&coordinate_lat=56.79&coordinate_lon=35.69&count=1&page=2"), $first, 'page by page');
is(ids("group_id=$chain&coordinate_lat=56.79"), "$first,$second,$nowhere", 'half a place is none');
for my $wrong ('coordinate_lat=x', 'coordinate_lat=91', 'coordinate_lon=-180.5', 'coordinate_lat=nan', 'coordinate_lat=1e999', 'city_id=x') {
	is(asked("$wrong&coordinate_lon=1")->{status}, 422, "$wrong is an error") if $wrong !~ /lon/;
	is(asked("$wrong&coordinate_lat=1")->{status}, 422, "$wrong is an error") if $wrong =~ /lon/;
}

# ---- how far, and what sort ----

my $here = 'coordinate_lat=56.79&coordinate_lon=35.69';
is(ids("group_id=$chain&$here&distance=5"), $second, 'within five kilometres');
is(ids("group_id=$chain&$here&distance=20.5"), "$second,$first", 'within twenty; what has no place is nowhere near');
is(asked("group_id=$chain&$here&distance=5&count=1")->{json}{meta}{total_count}, 1, 'counted');
is(ids("group_id=$chain&distance=5"), "$first,$second,$nowhere", 'a distance from nowhere is none');
is(asked("$here&distance=$_")->{status}, 422, "a distance of $_ is an error") for 'x', -1, 'inf', 'nan';
is(ids("group_id=$chain&moderated=1&hide_record_type_activity=1&hide_record_type_mixed=1&business_type_id=0&yandex=0"), "$first,$second,$nowhere",
	'what all companies are');
for my $none (qw(hide_record_type_single=1 business_group_id=2 business_type_id=2 vk_api_id=7 yandex=1)) {
	my $got = asked("group_id=$chain&$none");
	is_deeply([$got->{status}, $got->{json}], [200, { success => JSON::PP::true, data => [], meta => { total_count => 0, count => 0 } }], "$none: none is so");
}
is_deeply(data(v1(GET => "/companies?group_id=$chain&id=$first"))->[0]{title}, 'Place 1', 'a bare list in the old format');

# ---- what belongs to it ----

my @spellings = ('include[]=staff&include[]=positions', 'include[0]=staff&include[1]=positions', 'include=staff&include=positions', 'include=staff,positions',
	'include%5B%5D=staff&include%5B%5D=positions');
for my $spelled (@spellings) {
	my $got = one("id=$first&$spelled");
	is_deeply([map { "$_->{id} $_->{name}" } @{ $got->{staff} }], ["$person Person"], "$spelled: its staff");
	is_deeply($got->{positions}, [], 'and what they are');
}
query("SET okno.chain = $chain; WITH p AS (INSERT INTO position (chain_id, title) VALUES ($chain, 'Stylist') RETURNING id) UPDATE staff SET position_id = p.id FROM p WHERE staff.id = $person");
my $whole = one("id=$first&include=positions,staff");
is($whole->{positions}[0]{title}, 'Stylist', 'a position');
is_deeply($whole->{staff}[0]{position}, { %{ $whole->{positions}[0] } }, 'the same as of its staff');
is_deeply([sort keys %{ $whole->{staff}[0] }], [qw(api_id avatar avatar_big id name position rating specialization votes_count)], 'with the fields of an appointment');
ok(!exists one("id=$first&include=staffs,x")->{staff}, 'another word is none of them');
my $told = one("id=$first&include[]=accounts&include[]=storages&include[]=expenses");
is_deeply([@$told{qw(accounts storages expenses)}], [[], [], []], 'its money is told to nobody else; it has no storages and no kinds of expenses');
$told = one("my=1&id=$first&include=accounts,storages", $boss)->{accounts};
is_deeply($told, data(v1(GET => "/accounts/$first", user => $boss)), 'to who may see it, as the route of its own tells it');
is_deeply([map { "$_->{title} $_->{type}" } @$told], ['Касса 0', 'Расчётный счёт 1'], 'in order');
is_deeply(one("id=$first&include=accounts", $some)->{accounts}, [], 'not to who may not');
is_deeply(data(v1(GET => '/company/1?include=accounts', user => $boss))->{accounts}, [], "nor of another's company");
is(data(v1(GET => "/company/$first?include=accounts", user => $boss))->{accounts}[0]{id}, $told->[0]{id}, 'of one company as well');
query("SET okno.chain = $chain; UPDATE role SET rights = rights || '{finances_accounts_access}', accounts = '{$told->[1]{id}}' WHERE chain_id = $chain AND slug = 'some'");
is_deeply(one("id=$first&include=accounts", $some)->{accounts}, [$told->[1]], 'and only those a role is limited to');
query("SET okno.chain = $chain; UPDATE role SET networks = '{192.0.2.0/24}' WHERE chain_id = $chain AND slug = 'some'");
is_deeply(one("id=$first&include=accounts", $some)->{accounts}, [], 'none from where the role does not work');
is_deeply([map { $_ ? 1 : 0 } @{ one("my=1&id=$first", $some)->{access} }{qw(finances_accounts_access timetable_access)}], [0, 0], 'nor is anything else allowed from there');
query("SET okno.chain = $chain; UPDATE role SET networks = NULL, accounts = NULL, rights = '{timetable_access,clients_access}' WHERE chain_id = $chain AND slug = 'some'");
ok(!exists one("id=$first&include=")->{staff}, 'who does not ask is not told');

# ---- what its clients are reminded by ----

query("UPDATE branch SET remind_sms = '24,2', remind_mail = '48' WHERE id = $first");
is_deeply([@{ one("id=$first") }{qw(reminds_sms_default email_hours_default)}], [24, 48], 'hours of the reminders');
is_deeply([@{ one("id=$second") }{qw(reminds_sms_default email_hours_default)}], [0, 0], 'of none');

# ---- one's own ----

is(ids('my=1', $boss), "$first,$second,$closed,$nowhere", 'the own ones, closed or not');
is(ids('my=1&active=1', $boss), "$first,$second,$nowhere", 'the open ones of them');
is(ids("my=1&city_id=$city", $boss), "$first,$second", 'of a city');
is(ids("my=1&id=$closed", $boss), $closed, 'one of them');
is(ids('my=1&id=1', $boss), '', "none of another's");
is(ids("my=1&title=place%202", $boss), $second, 'by a part of the title');
is(ids("my=1&min_id=$closed", $boss), "$closed,$nowhere", 'from a number on');
is(ids('my=1&count=2&page=2', $boss), "$closed,$nowhere", 'page by page');
is(asked('my=1&count=2&page=3', $boss)->{json}{meta}{total_count}, 4, 'counted on the page behind the last');
is(ids("my=1&coordinate_lat=57.8&coordinate_lon=28.3", $boss), "$closed,$second,$first,$nowhere", 'the nearest first');

query("UPDATE branch SET archived_at = now() WHERE id = $second");
is(ids('my=1', $boss), "$first,$closed,$nowhere", 'but what was closed for good');
is(ids('my=1&show_deleted=1', $boss), "$first,$second,$closed,$nowhere", 'unless it is asked for');
is(one("my=1&show_deleted=1&id=$second", $boss)->{active}, 0, 'as one that is not active');
is(ids('my=1&show_deleted=1&active=1', $boss), "$first,$nowhere", 'which the active ones do not hold');
is(ids("group_id=$chain&show_deleted=1"), "$first,$nowhere", 'nobody else is told');
query("UPDATE branch SET archived_at = NULL WHERE id = $second");
query("UPDATE licence SET suspended_at = now(), suspended_why = 'test' WHERE chain_id = $chain");
is(ids("group_id=$chain"), "$first,$second,$nowhere", 'without a licence they are shown');
is(ids("group_id=$chain&active=1"), '', 'but cannot be booked');
query("UPDATE licence SET suspended_at = NULL, suspended_why = '' WHERE chain_id = $chain");

# ---- what one may do there ----

my $access = one("my=1&id=$first", $boss)->{access};
is_deeply([map { $access->{$_} ? 1 : 0 } qw(settings_access timetable_access clients_access)], [1, 1, 1], 'an owner may');
is_deeply([@$access{qw(last_days_count master_id finances_accounts_ids)}], [-1, 0, []], 'without limits');
ok(!exists $access->{records_over_busy_access}, 'what only Okno knows is not among it');
$access = one("my=1&id=$first", $some)->{access};
is_deeply([map { $access->{$_} ? 1 : 0 } qw(settings_access timetable_access clients_access)], [0, 1, 1], 'somebody else not all of it');
is_deeply([@$access{qw(last_days_count dash_records_last_days_count records_edit_last_days_count)}], [7, 30, 1], 'and the last days only, each limit its own');
is_deeply([@$access{qw(master_id clients_visit_master_id get_visit_master_id)}], [$person, $person, $person], 'of their own column, its clients too');
query("UPDATE membership SET staff_id = NULL WHERE chain_id = $chain AND staff_id = $person");
$access = one("my=1&id=$first", $some)->{access};
is_deeply([@$access{qw(master_id clients_visit_master_id)}], [-1, -1], 'a column that they do not have is nobody\'s, not everybody\'s');
is(ref $access->{timetable_access}, 'JSON::PP::Boolean', 'flags are booleans');
ok(!exists one("id=$first", $boss)->{access}, 'who does not ask is not told');
ok(exists data(v2(GET => "/company/$first?my=1", user => $boss))->{access}, 'of one company as well');
ok(!exists data(v2(GET => '/company/1?my=1', user => $boss))->{access}, "not of another's");
ok(!exists data(v2(GET => "/company/$first?my=1"))->{access}, 'nor without a user');

# ---- when ----

my $next = one("id=$first&forBooking=1")->{next_slot};
is($next, data(v1(GET => "/book_staff_seances/$first/0"))->{seances}[0]{datetime}, 'the next free time, weeks ahead');
like($next, qr/^\d{4}-\d\d-\d\dT10:00:00\+03:00$/, 'as the others are written');
is(one("id=$second&forBooking=1")->{next_slot}, '', 'where nobody works there is none');
is(one("my=1&id=$closed&forBooking=1", $boss)->{next_slot}, '', 'nor where it is closed');
is(data(v2(GET => "/company/$first?forBooking=1"))->{next_slot}, $next, 'of one company as well');
ok(!exists one("id=$first")->{next_slot}, 'who does not ask is not told');

done_testing;
