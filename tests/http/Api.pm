# Api.pm: the API as a program of somebody else would call it, for the tests.
package Api;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use HTTP::Tiny;
use JSON::PP;
use Socket qw(IPPROTO_TCP TCP_NODELAY);

our @EXPORT = qw(call v1 v2 data free_times book query uri $base @TAKEN);
our $base = "$ENV{OKNO_URL}/api/v1";
our @TAKEN = (433, 436);

# Head and body leave in two writes: without this the second waits 40 ms for the
# peer's delayed ACK.
{
	no warnings 'redefine';
	my $connect = \&HTTP::Tiny::Handle::connect;
	*HTTP::Tiny::Handle::connect = sub {
		my $handle = $connect->(@_);
		setsockopt $handle->{fh}, IPPROTO_TCP, TCP_NODELAY, 1;
		return $handle;
	};
}
# An address of one's own, for wrong passwords are counted by address.
my $http = HTTP::Tiny->new(timeout => 30, agent => 'okno-tests',
	local_address => join '.', 127, map { 1 + int rand 250 } 1 .. 3);
my $json = JSON::PP->new->utf8->canonical->allow_nonref;
my $partner = $ENV{OKNO_WIDGET_TOKEN} || 'oknodemopartner00001';

sub uri {
	my ($text) = @_;
	utf8::encode($text) if utf8::is_utf8($text);
	$text =~ s/([^A-Za-z0-9_.~-])/sprintf '%%%02X', ord $1/ge;
	return $text;
}

# call METHOD, PATH, %how → {status, text, json, headers}.  how: v2 => 1 asks for
# the envelope; json => a value, or body => text as it is, with type; user =>
# a user token; auth => the whole header ('' for none); lang; headers => {…}.
sub call {
	my ($method, $path, %how) = @_;
	my $auth = $how{auth} // "Bearer $partner" . ($how{user} ? ", User $how{user}" : '');
	my %headers = (%{ $how{headers} || {} });
	$headers{Authorization} = $auth if $auth ne '';
	$headers{Accept} = 'application/vnd.yclients.v2+json' if $how{v2};
	$headers{'Accept-Language'} = $how{lang} if $how{lang};
	$headers{'Content-Type'} = $how{type} if $how{type};
	my $body = exists $how{json} ? $json->encode($how{json}) : $how{body};
	my $url = $path =~ m{^/(healthz|api/)} ? "$ENV{OKNO_URL}$path" : "$base$path";
	my $got = $http->request($method, $url,
		{ headers => \%headers, defined $body ? (content => $body) : () });
	my $text = $got->{content} // '';
	my $read = $text =~ /^\s*[\[{]/ ? eval { $json->decode($text) } : undef;
	return { status => $got->{status}, text => $text, json => $read,
		headers => $got->{headers} };
}

sub v1 { return call(@_) }
sub v2 { return call(@_, v2 => 1) }

# The data of an answer in either format.
sub data {
	my ($got) = @_;
	my $j = $got->{json};
	return ref $j eq 'HASH' && exists $j->{success} ? $j->{data} : $j;
}

# Free times of a staff member (0: anybody), [{time, seance_length, datetime}]:
# of a day some way ahead, chosen by chance, for other tests book meanwhile.
sub free_times {
	my ($branch, $staff, @services) = @_;
	my $ids = join ',', @services;
	my $dates = data(v1(GET => "/book_dates/$branch?service_ids=$ids&staff_id=$staff"))->{booking_dates};
	for (1 .. 20) {
		my $day = $dates->[int(rand(@$dates * 2 / 3)) + @$dates / 3] or next;
		my $times = data(v1(GET => "/book_times/$branch/$staff/$day?service_ids=$ids"));
		return $times if @$times;
	}
	die "nothing is free in branch $branch";
}

# Books a free time; %more is added to the body.  Returns the answer and the
# appointment asked for.
sub book {
	my ($branch, $staff, $services, %more) = @_;
	my $how = delete $more{how} || {};
	for (1 .. 20) {
		my $times = free_times($branch, $staff, @$services);
		my $wish = { id => 1, services => $services, staff_id => $staff,
			datetime => $times->[int rand @$times]{datetime} };
		my $got = call(POST => "/book_record/$branch", %$how, json => { phone => '+7 916 123-45-67',
			fullname => 'Иван Тестов', appointments => [$wish], %more });
		my $said = ref $got->{json} eq 'HASH' ? $got->{json} : {};
		my $code = ($said->{errors} || {})->{code} || (ref $said->{meta} eq 'HASH' && $said->{meta}{code}) || 0;
		return ($got, $wish) unless grep { $_ == $code } @TAKEN;
	}
	die "no booking succeeded in branch $branch";
}

# The rows of a query as the superuser, tab-separated.
sub query {
	my ($sql) = @_;
	open my $out, '-|', 'psql', '-XAtq', '-F', "\t", '-c', $sql or die "psql: $!";
	local $/;
	my $text = <$out> // '';
	$text =~ s/\n\z//;
	utf8::decode($text);
	return $text;
}

1;
