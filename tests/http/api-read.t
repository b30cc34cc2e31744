#!/usr/bin/perl
# What the API tells before a booking: its two formats, its spellings, its
# objects.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

sub has {
	my ($object, $name, @keys) = @_;
	my @missing = grep { !exists $object->{$_} } @keys;
	is_deeply(\@missing, [], "$name has every documented field");
}

sub is_number { return $_[0] =~ /^-?\d/ && JSON::PP->new->allow_nonref->encode($_[0]) !~ /"/ }

# ---- formats ----

for my $accept ('application/vnd.yclients.v2+json', 'application/vnd.api.v2+json',
	'text/html, application/vnd.Okno.v2+JSON; q=0.9') {
	my $got = call(GET => '/companies', headers => { Accept => $accept });
	is_deeply([sort keys %{ $got->{json} }], [qw(data meta success)], "$accept means the envelope");
	ok($got->{json}{success}, 'it tells of success');
}
for my $accept (undef, '*/*', 'application/json', 'application/vnd.v1+json', 'application/vnd.x.v2+xml') {
	my $got = call(GET => '/companies', $accept ? (headers => { Accept => $accept }) : ());
	is(ref $got->{json}, 'ARRAY', ($accept // 'no Accept') . ' means the data alone');
}
is_deeply(v2(GET => '/book_times/1/1/2020-01-01')->{json}, { success => JSON::PP::true, data => [], meta => [] },
	'empty data and empty meta are []');
like(v1(GET => '/companies')->{headers}{'content-type'}, qr{^application/json}, 'it is JSON');
is(v1(GET => '/companies')->{headers}{'access-control-allow-origin'}, '*', 'any site may read it');
ok(v1(GET => '/companies')->{headers}{'x-request-id'}, 'it bears the id of the request');
is(call(OPTIONS => '/book_record/1', auth => '')->{status}, 204, 'a preflight is answered');

# ---- addresses ----

for my $path ('/companies/', '/company/1/', '/book_services/1/', '/book_staff/1/', '/book_dates/1/') {
	is(v1(GET => $path)->{status}, 200, "$path with a slash at its end");
}
is(v1(GET => '/book_services/1?unknown=1&x[]=2&staff_id=&datetime=')->{status}, 200,
	'unknown and empty parameters are no fault');
for my $path ('/book_services/99999', '/book_staff/0', '/book_times/1/x/2026-12-01', '/book_times/1/1/2026-02-30',
	'/book_times/1/1/tomorrow', '/company/99999', '/company/abc', '/bookform/99999', '/nothing/1',
	'/book_times/1/-1/2026-12-01', '/okno/page/99999', '/privacy_policy/99999') {
	my $got = v2(GET => $path);
	is($got->{status}, 404, "$path is not found");
	is($got->{json}{meta}{message}, 'Не найдено', 'and says so as programs expect');
}
is_deeply(v2(GET => $_)->{json}, { success => JSON::PP::false, data => undef, meta => { message => 'Не найдено' } }, "$_: other versions are not found either, and a program is told so")
	for '/api/v2/companies/1/activities', '/api/v3/', '/api/v1';
is(v1(GET => '/nothing')->{json}{errors}{code}, 404, 'the old format holds the status as code');
is(v1(GET => '/nothing')->{json}{errors}{message}, 'Не найдено', 'and the message');
is(v1(GET => '/nothing', lang => 'en-US')->{json}{meta}{message}, 'Not found', 'in the language asked for');

# ---- lists of ids in four spellings ----

my @spellings = ('service_ids[]=1&service_ids[]=2', 'service_ids[0]=1&service_ids[1]=2',
	'service_ids=1&service_ids=2', 'service_ids=1,2', 'service_ids%5B%5D=1&service_ids%5B%5D=2');
my $day = data(v1(GET => '/book_dates/1?service_ids=1,2&staff_id=1'))->{booking_dates}[-1];
my $want = v1(GET => "/book_times/1/1/$day?$spellings[0]")->{text};
isnt($want, '[]', 'there are times for two services');
for my $spelling (@spellings) {
	is(v1(GET => "/book_times/1/1/$day?$spelling")->{text}, $want, "$spelling is understood");
}
isnt(v1(GET => "/book_times/1/1/$day?service_ids=1")->{text}, $want, 'one service is another question');

# ---- objects ----

my $company = data(v1(GET => '/company/1'));
has($company, 'the company', qw(id title public_title short_descr logo country_id country city_id city active phone
	phones email timezone timezone_name schedule address coordinate_lat coordinate_lon app_ios app_android
	phone_confirmation active_staff_count currency_short_title reminds_sms_disabled reminds_sms_default
	group_priority bookform_group_priority description photos company_photos seance_delay_step show_any_master
	allow_delete_record allow_change_record allow_delete_record_delay_step allow_change_record_delay_step
	allow_change_prepaid_record allow_delete_prepaid_record prepayment_waiting_duration_ms timetable_off site zip
	business_group_id business_type_id is_charge_active is_charge_optional is_abonement_restriction_enabled
	print_bill_on print_bill_type record_type_id split_records_by_resources auto_pay_account_id
	auto_pay_bank_account_id is_admin_app push_notification_phone_confirm switched_to_tariff sms_enabled
	is_offline_record_notification_enabled activity_record_clients_count_max
	activity_online_record_clients_count_max is_individual is_tips_enabled email_hours_default
	is_show_privacy_policy is_surname_field_enabled is_patronymic_field_enabled master_name
	is_client_search_by_loyalty_enabled social main_group_id main_group salon_group_settings
	booking_comment_required booking_email_required booking_comment_hidden booking_surname_required
	booking_patronymic_required booking_comment_input_name booking_notify_text balance sms_price
	online_sales_form_url));
ok(is_number($company->{id}) && is_number($company->{timezone}), 'its numbers are numbers');
is($company->{timezone}, 3, 'its hours from UTC');
is($company->{country}, 'Россия', 'its country has a name');
ok(!exists $company->{groups} && !exists $company->{bookforms}, 'groups and forms only when asked for');
is(data(v1(GET => '/company/1?showBookforms=1'))->{bookforms}[0]{id}, 1, 'its form');
is_deeply(data(v1(GET => '/company/1?show_groups=1'))->{groups}, { $company->{main_group_id} => $company->{main_group} },
	'its group, called the same wherever it is named');

my $all = v2(GET => '/companies');
is($all->{json}{meta}{total_count}, scalar @{ $all->{json}{data} }, 'meta counts the companies');
is_deeply([map { $_->{id} } @{ data(v1(GET => '/companies?id=3')) }], [3], 'one by its id');
is_deeply([map { $_->{id} } @{ data(v1(GET => '/companies?count=1&page=2')) }], [2], 'page by page');
is_deeply(data(v1(GET => '/companies?page=99')), [], 'the page after the last is empty');
is(v1(GET => '/companies?count=1000')->{status}, 200, 'too large a count is cut silently');
is_deeply([map { $_->{id} } @{ data(v1(GET => '/companies?title=' . uri('петроградская'))) }], [2], 'by a part of the title');
is(v1(GET => '/companies?my=1')->{status}, 401, 'the own ones need a user');

my $services = data(v1(GET => '/book_services/1'));
is_deeply([sort keys %$services], [qw(categories category events services)], 'services with both names of categories');
is(scalar @{ $services->{services} }, 30, 'every service that somebody does online');
has($services->{services}[0], 'a service',
	qw(id title category_id price_min price_max discount comment weight active sex image prepaid));
ok(!exists $services->{services}[0]{seance_length}, 'no length without a specialist');
my ($cut) = grep { $_->{title} eq 'Стрижка женская' } @{ data(v1(GET => '/book_services/1?staff_id=1'))->{services} };
is($cut->{price_min}, 3000, 'with a specialist the price is theirs');
is($cut->{seance_length}, 3600, 'and the length');
my $rest = data(v1(GET => '/book_services/1?service_ids[]=29'))->{services};
ok(@$rest && !grep({ $_->{title} eq 'Педикюр' } @$rest), 'what goes together with a service chosen');
is(v1(GET => '/book_services/1?staff_id=99999')->{status}, 404, 'an unknown specialist');

my $people = data(v1(GET => '/book_staff/1?service_ids[]=1'));
has($people->[0], 'a staff member', qw(id name bookable specialization position show_rating rating votes_count
	comments_count avatar weight information seances));
is_deeply([map { $_->{weight} } @$people], [sort { $b <=> $a } map { $_->{weight} } @$people], 'the heaviest first');
ok(!grep({ exists $_->{image_group} } @{ $services->{services} }, @$people),
	'pictures are image and avatar here: strict programs fail on a field that these answers do not have');
my %can = map { $_->{id} => $_ } @$people;
ok($can{1}{bookable} && $can{1}{seance_date} && @{ $can{1}{seances} }, 'who can has times of the nearest day');
ok(!$can{3}{bookable} && !exists $can{3}{seance_date}, 'who does not do it cannot be booked');
is_deeply($can{1}{seances}, data(v1(GET => "/book_times/1/1/$can{1}{seance_date}?service_ids=1")),
	'they are those of book_times');
is_deeply([grep { @{ $_->{seances} } } @{ data(v1(GET => '/book_staff/1?without_seances=1')) }], [],
	'no times when none are wanted');

my $dates = data(v1(GET => '/book_dates/1?service_ids[]=1&staff_id=1'));
is_deeply([sort keys %$dates], [qw(booking_dates booking_days working_dates working_days)], 'free and working days');
my %working = map { $_ => 1 } @{ $dates->{working_dates} };
is(scalar(grep { !$working{$_} } @{ $dates->{booking_dates} }), 0, 'a free day is a working day');
my @again = map { my $m = $_; map { sprintf '%02d-%02d', $m, $_ } @{ $dates->{booking_days}{$m} } } keys %{ $dates->{booking_days} };
is_deeply([sort @again], [sort map { substr $_, 5 } @{ $dates->{booking_dates} }], 'the same by months');
my $next = substr($dates->{booking_dates}[-1], 0, 7);
my $month = data(v1(GET => "/book_dates/1?service_ids[]=1&staff_id=1&date=$next-15"));
is(scalar(grep { !/^$next/ } @{ $month->{working_dates} }), 0, 'of a month only its days');
is_deeply(data(v1(GET => '/book_dates/1?date=2020-01-15'))->{working_dates}, [], 'past days are not offered');

my $times = data(v1(GET => "/book_times/1/1/$dates->{booking_dates}[0]?service_ids=1"));
is_deeply([sort keys %{ $times->[0] }], [qw(datetime seance_length time)], 'a time');
like($times->[0]{datetime}, qr/^\d{4}-\d\d-\d\dT$times->[0]{time}:00\+03:00$/, 'as a zoned instant');
my $near = data(v1(GET => '/book_staff_seances/1/1?service_ids=1'));
is($near->{seance_date}, $dates->{booking_dates}[0], 'the nearest day');
is_deeply($near->{seances}, $times, 'with its times');
ok(@{ data(v1(GET => "/book_times/1/0/$day?service_ids=1")) } >= @{ data(v1(GET => "/book_times/1/1/$day?service_ids=1")) },
	'staff 0 is anybody');
is(v1(GET => '/book_times/1/1/2027-01-01?service_ids=99999')->{status}, 404, 'an unknown service');

my $form = data(v1(GET => '/bookform/1'));
has($form, 'the form', qw(steps style group_id company_id phone_confirmation lang langs comment_required
	metrika_counter_id google_analytics_id facebook_pixel_id vkontakte_pixel_id app_metrika_id sms_enabled
	comment_input_name booking_notify_text is_show_privacy_policy specialization_display_mode));
is_deeply([map { $_->{step} } @{ $form->{steps} }], [qw(city company service master datetime contact confirm)], 'its steps');
is(v2(GET => '/i18n/en-US')->{json}{buttons}{book}, 'Book', 'the dictionary has no envelope');
is(v1(GET => '/i18n/ru-RU')->{json}{errors}{not_found}, 'Не найдено', 'and another language');
like(data(v1(GET => '/privacy_policy/1'))->{agreement}{content}, qr/Лаванда/, 'the text of the consent');
ok(data(v1(GET => '/validation/validate_phone/79161234567'))->{is_valid}, 'a phone');
ok(!data(v1(GET => '/validation/validate_phone/12'))->{is_valid}, 'no phone');
is_deeply(data(v2(GET => '/events/1/0')), [], 'no promotions');

# ---- another business ----

is_deeply([map { $_->{id} } @{ data(v1(GET => '/book_staff/3?without_seances=1')) }],
	[grep { $_ ne '' } split /\n/, query('SELECT staff_id FROM staff_branch WHERE branch_id = 3 ORDER BY weight DESC, staff_id')],
	'a branch shows its own staff');
is(v1(GET => "/book_times/3/1/$day?service_ids=1")->{status}, 404, "another business's staff and services are unknown");
is(v1(GET => '/book_services/3?staff_id=1')->{status}, 404, 'in every route');
is(v1(GET => '/book_staff/3?service_ids=1')->{status}, 404, 'that takes ids');
is(v1(GET => '/book_dates/3?staff_id=1')->{status}, 404, 'of any kind');

# ---- health ----

my $health = call(GET => '/healthz', auth => '');
is_deeply($health->{json}, { ok => JSON::PP::true }, 'it is healthy') or diag $health->{text};

done_testing;
