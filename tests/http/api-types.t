#!/usr/bin/perl
# The types of what the API answers: a typed program fails at a number that is a text,
# and at null where an object or [] is documented.
use strict;
use warnings;
use utf8;
use lib "$ENV{OKNO_SRC}/tests/http";
use Api;
use B;
use Test::More;
binmode $_, ':utf8' for Test::More->builder->output, Test::More->builder->failure_output;

# What JSON had there: int, num, str, bool, null, list or object.
sub type_of {
	my ($v) = @_;
	return 'null' if !defined $v;
	return 'bool' if JSON::PP::is_bool($v);
	return 'list' if ref $v eq 'ARRAY';
	return 'object' if ref $v eq 'HASH';
	my $flags = B::svref_2object(\$v)->FLAGS;
	return 'str' if $flags & B::SVp_POK;
	return $v =~ /^-?\d+$/ ? 'int' : 'num';
}

# "name:type …", as the reference has it: ? may be null, +list is an object or [].
sub typed {
	my ($name, $object, $spec) = @_;
	my (@wrong, %known);
	for my $field (split ' ', $spec) {
		my ($key, $type) = split /:/, $field;
		$known{$key} = 1;
		my $is = exists $object->{$key} ? type_of($object->{$key}) : 'absent';
		my %may = map { $_ => 1 } split /\|/, $type;
		$may{int} = 1 if $may{num};
		push @wrong, "$key is $is, not $type" if !$may{$is};
	}
	push @wrong, map { "$_ is not documented" } grep { !$known{$_} } sort keys %$object;
	is_deeply(\@wrong, [], "$name: every documented field, each of its type, and no other");
}

# A list's elements, each of which is held to it.
sub each_typed {
	my ($name, $list, $spec) = @_;
	ok(@$list > 0, "$name: there are some");
	typed("$name $_", $list->[$_], $spec) for 0 .. ($#$list < 2 ? $#$list : 2);
}

my $company = 'id:int title:str public_title:str short_descr:str logo:str country_id:int country:str city_id:int city:str active:int phone:str phones:list
	email:str timezone:int timezone_name:str schedule:str address:str coordinate_lat:num coordinate_lon:num app_ios:str app_android:str phone_confirmation:bool
	active_staff_count:int currency_short_title:str reminds_sms_disabled:bool reminds_sms_default:int group_priority:int bookform_group_priority:int
	description:str photos:list company_photos:list seance_delay_step:int show_any_master:bool allow_delete_record:bool allow_change_record:bool
	allow_delete_record_delay_step:int allow_change_record_delay_step:int allow_change_prepaid_record:bool allow_delete_prepaid_record:bool
	prepayment_waiting_duration_ms:int timetable_off:bool site:str zip:str business_group_id:int business_type_id:int is_charge_active:bool
	is_charge_optional:bool is_abonement_restriction_enabled:bool print_bill_on:int print_bill_type:str record_type_id:int split_records_by_resources:int
	auto_pay_account_id:int auto_pay_bank_account_id:int is_admin_app:int push_notification_phone_confirm:int switched_to_tariff:bool sms_enabled:bool
	is_offline_record_notification_enabled:bool activity_record_clients_count_max:int activity_online_record_clients_count_max:int is_individual:bool
	is_tips_enabled:bool email_hours_default:int is_show_privacy_policy:bool is_surname_field_enabled:bool is_patronymic_field_enabled:bool master_name:str
	is_client_search_by_loyalty_enabled:bool social:object main_group_id:int main_group:object salon_group_settings:object booking_comment_required:bool
	booking_email_required:bool booking_comment_hidden:bool booking_surname_required:bool booking_patronymic_required:bool booking_comment_input_name:str|null
	booking_notify_text:str|null balance:num sms_price:num online_sales_form_url:str';
typed('a company', data(v1(GET => '/company/1')), $company);
each_typed('companies', data(v1(GET => '/companies')), $company);
typed('its links', data(v1(GET => '/company/1'))->{social}, join ' ', map { "$_:str" } qw(facebook vk instagram telegram whatsapp viber));
typed('a company with all that can be asked', data(v1(GET => '/company/1?forBooking=true&show_groups=1&showBookforms=1&include=staff,positions,accounts,storages,expenses')),
	"$company next_slot:str groups:object bookforms:list staff:list positions:list accounts:list storages:list expenses:list");
is(type_of(data(v1(GET => '/company/1?forBooking=false'))->{next_slot}), 'null', 'false is no');

my $services = data(v1(GET => '/book_services/1?staff_id=1'));
my $service = 'id:int title:str category_id:int price_min:num price_max:num discount:num comment:str weight:int active:int sex:int image:str prepaid:str';
each_typed('services of somebody', $services->{services}, "$service seance_length:int");
each_typed('services', data(v1(GET => '/book_services/1'))->{services}, $service);
each_typed('categories', $services->{category}, 'id:int title:str sex:int api_id:str weight:int');
is_deeply([$services->{events}, $services->{categories}], [[], $services->{category}], 'no events, and the categories under both names');

my $person = 'id:int name:str bookable:bool specialization:str position:object|list show_rating:int rating:num votes_count:int comments_count:int
	avatar:str weight:int information:str seances:list';
my @people = @{ data(v1(GET => '/book_staff/1?service_ids=1')) };
my ($can) = grep { $_->{bookable} } @people;
my ($cannot) = grep { !$_->{bookable} } @people;
typed('who can be booked', $can, "$person seance_date:str");
typed('who cannot', $cannot, $person);
each_typed('times', $can->{seances}, 'time:str seance_length:int datetime:str');
typed('the nearest times', data(v1(GET => '/book_staff_seances/1/0?service_ids=1')), 'seance_date:str seances:list');
my $days = data(v1(GET => '/book_dates/1?service_ids=1'));
typed('days', $days, 'booking_dates:list booking_days:object working_dates:list working_days:object');
is_deeply([map { type_of($_) } values(%{ $days->{booking_days} })], [map { 'list' } values %{ $days->{booking_days} }], 'by month');
is(type_of((values %{ $days->{booking_days} })[0][0]), 'int', 'days are numbers');

my $form = data(v1(GET => '/bookform/1'));
typed('the form', $form, 'steps:list style:object group_id:int company_id:int phone_confirmation:bool lang:str langs:list comment_required:bool
	metrika_counter_id:str google_analytics_id:str facebook_pixel_id:str vkontakte_pixel_id:str app_metrika_id:str sms_enabled:bool
	comment_input_name:str|null booking_notify_text:str|null is_show_privacy_policy:bool specialization_display_mode:int');
each_typed('languages', $form->{langs}, 'id:int code:str title:str');
typed('its looks', $form->{style}, 'show_header:bool ' . join ' ', map { "$_:str" } qw(logo header_background menu_background primaryPalette
	accentPalette warnPalette backgroundPalette));
my %steps = map { $_->{step} => $_ } @{ $form->{steps} };
my $step = 'step:str title:str num:int default:str hidden:bool';
typed('a step', $steps{service}, $step);
typed('the step of the time', $steps{datetime}, "$step date_hidden:bool time_hidden:bool date_default:str time_default:str");

my ($got) = book(1, 1, [1], how => { v2 => 1 });
typed('a booking', $got->{json}{data}[0], 'id:int record_id:int record_hash:str');
my $made = $got->{json}{data}[0];
my $record = data(v1(GET => "/book_record/1/$made->{record_id}/$made->{record_hash}"));
typed('it, as its client sees it', $record, 'id:int services:list company:object staff:object clients_count:int date:str datetime:str create_date:str comment:str
	deleted:bool attendance:int length:int notify_by_sms:int notify_by_email:int master_requested:bool online:bool api_id:str last_change_date:str
	prepaid:bool prepaid_confirmed:bool activity_id:int');
like($record->{$_}, qr/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0300$/, "$_ has its zone without a colon") for qw(datetime create_date last_change_date);
each_typed('its services', $record->{services}, 'id:int title:str cost:num price_min:num price_max:num discount:num amount:int seance_length:int');
typed('its company', $record->{company}, 'id:int title:str country_id:int country:str city_id:int city:str phone:str phones:list timezone:int address:str
	coordinate_lat:num coordinate_lon:num allow_delete_record:bool allow_change_record:bool site:str currency_short_title:str
	allow_change_record_delay_step:int allow_delete_record_delay_step:int');
typed('its staff', $record->{staff}, 'id:int name:str specialization:str position:object|list show_rating:int rating:num votes_count:int avatar:str comments_count:int');
is(v1(PUT => "/book_record/1/$made->{record_id}", json => { datetime => $record->{datetime}, record_hash => $made->{record_hash} })->{status}, 200,
	'and takes its time back in that form');

my $user = v1(POST => '/auth', json => { login => 'owner@demo.okno', password => 'okno-owner-demo' })->{json};
typed('who signs in', $user, 'id:int user_token:str name:str phone:str login:str email:str avatar:str is_approved:bool is_email_confirmed:bool 0:str');
each_typed('accounts', data(v1(GET => '/accounts/1', user => $user->{user_token})), 'id:int title:str type:int comment:str');

done_testing;
