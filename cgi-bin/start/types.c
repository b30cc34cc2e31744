/* types.c: the table of business types.  Lengths are what is usual, in minutes;
 * prices are the owner's to say.
 */
#include "types.h"

#include <string.h>

#include "i18n.h"
#include "route.h"

static const struct ready_service	salon[] = {
	{ N_("Hair"), N_("Women's haircut"), 60 },
	{ N_("Hair"), N_("Men's haircut"), 45 },
	{ N_("Hair"), N_("Children's haircut"), 30 },
	{ N_("Hair"), N_("Blow-dry"), 45 },
	{ N_("Hair"), N_("Colouring in one tone"), 120 },
	{ N_("Hair"), N_("Complex colouring"), 240 },
	{ N_("Hair"), N_("Hair care"), 60 },
	{ N_("Nails"), N_("Manicure"), 60 },
	{ N_("Nails"), N_("Manicure with gel polish"), 90 },
	{ N_("Nails"), N_("Pedicure"), 90 },
	{ N_("Brows and lashes"), N_("Brow shaping and tinting"), 45 },
	{ N_("Brows and lashes"), N_("Lash extensions"), 120 },
	{ N_("Make-up"), N_("Day make-up"), 60 },
	{ N_("Make-up"), N_("Evening make-up"), 75 },
};

static const struct ready_service	barbershop[] = {
	{ N_("Haircuts"), N_("Men's haircut"), 45 },
	{ N_("Haircuts"), N_("Clipper cut"), 30 },
	{ N_("Haircuts"), N_("Father and son"), 75 },
	{ N_("Haircuts"), N_("Children's haircut"), 30 },
	{ N_("Beard"), N_("Beard trim"), 30 },
	{ N_("Beard"), N_("Hot towel shave"), 45 },
	{ N_("Beard"), N_("Haircut and beard"), 75 },
	{ N_("Care"), N_("Grey blending"), 30 },
	{ N_("Care"), N_("Face care"), 30 },
};

static const struct ready_service	nails[] = {
	{ N_("Hands"), N_("Manicure"), 60 },
	{ N_("Hands"), N_("Manicure with gel polish"), 90 },
	{ N_("Hands"), N_("Nail extensions"), 150 },
	{ N_("Hands"), N_("Removal of polish"), 30 },
	{ N_("Hands"), N_("Nail art"), 30 },
	{ N_("Feet"), N_("Pedicure"), 90 },
	{ N_("Feet"), N_("Pedicure with gel polish"), 120 },
};

static const struct ready_service	massage[] = {
	{ N_("Massage"), N_("Classic massage"), 60 },
	{ N_("Massage"), N_("Back massage"), 30 },
	{ N_("Massage"), N_("Sports massage"), 60 },
	{ N_("Massage"), N_("Lymphatic drainage massage"), 60 },
	{ N_("Massage"), N_("Face massage"), 40 },
	{ N_("Spa"), N_("Body wrap"), 60 },
	{ N_("Spa"), N_("Peeling"), 45 },
	{ N_("Spa"), N_("Spa programme for two"), 120 },
};

static const struct ready_service	cosmetology[] = {
	{ N_("Face"), N_("Consultation"), 30 },
	{ N_("Face"), N_("Face cleansing"), 90 },
	{ N_("Face"), N_("Peeling"), 45 },
	{ N_("Face"), N_("Face care"), 60 },
	{ N_("Face"), N_("Biorevitalisation"), 60 },
	{ N_("Hair removal"), N_("Laser hair removal: legs"), 60 },
	{ N_("Hair removal"), N_("Laser hair removal: underarms"), 20 },
	{ N_("Hair removal"), N_("Sugaring"), 45 },
};

static const struct ready_service	clinic[] = {
	{ N_("Appointments"), N_("First appointment"), 30 },
	{ N_("Appointments"), N_("Repeated appointment"), 20 },
	{ N_("Appointments"), N_("Doctor's home visit"), 60 },
	{ N_("Diagnostics"), N_("Ultrasound scan"), 30 },
	{ N_("Diagnostics"), N_("Electrocardiogram"), 20 },
	{ N_("Diagnostics"), N_("Blood test"), 10 },
	{ N_("Treatments"), N_("Injection"), 10 },
	{ N_("Treatments"), N_("Drip"), 60 },
	{ N_("Treatments"), N_("Dressing"), 20 },
};

static const struct ready_service	dentistry[] = {
	{ N_("Appointments"), N_("Consultation"), 30 },
	{ N_("Appointments"), N_("Examination and treatment plan"), 45 },
	{ N_("Treatment"), N_("Caries treatment"), 60 },
	{ N_("Treatment"), N_("Root canal treatment"), 90 },
	{ N_("Treatment"), N_("Tooth extraction"), 45 },
	{ N_("Hygiene"), N_("Professional cleaning"), 60 },
	{ N_("Hygiene"), N_("Whitening"), 90 },
};

static const struct ready_service	fitness[] = {
	{ N_("Trainings"), N_("Trial session"), 60 },
	{ N_("Trainings"), N_("Personal training"), 60 },
	{ N_("Trainings"), N_("Training for two"), 60 },
	{ N_("Trainings"), N_("Stretching"), 60 },
	{ N_("Other"), N_("Body composition analysis"), 20 },
	{ N_("Other"), N_("Consultation on nutrition"), 45 },
};

static const struct ready_service	yoga[] = {
	{ N_("Individual"), N_("Trial session"), 60 },
	{ N_("Individual"), N_("Individual yoga class"), 60 },
	{ N_("Individual"), N_("Individual dance class"), 60 },
	{ N_("Individual"), N_("Pilates on reformer"), 55 },
};

static const struct ready_service	car[] = {
	{ N_("Maintenance"), N_("Diagnostics of the car"), 60 },
	{ N_("Maintenance"), N_("Oil change"), 45 },
	{ N_("Maintenance"), N_("Brake pads replacement"), 90 },
	{ N_("Maintenance"), N_("Wheel alignment"), 60 },
	{ N_("Tyres"), N_("Seasonal tyre change"), 60 },
	{ N_("Tyres"), N_("Wheel balancing"), 30 },
	{ N_("Tyres"), N_("Puncture repair"), 30 },
	{ N_("Wash"), N_("Body wash"), 30 },
	{ N_("Wash"), N_("Full wash"), 90 },
	{ N_("Wash"), N_("Interior dry cleaning"), 240 },
};

static const struct ready_service	studio[] = {
	{ N_("Shooting"), N_("Portrait session"), 60 },
	{ N_("Shooting"), N_("Family session"), 90 },
	{ N_("Shooting"), N_("Passport photo"), 15 },
	{ N_("Shooting"), N_("Product shooting"), 120 },
	{ N_("Rent"), N_("Hall for an hour"), 60 },
};

static const struct ready_service	tutoring[] = {
	{ N_("Lessons"), N_("Trial lesson"), 45 },
	{ N_("Lessons"), N_("Individual lesson"), 60 },
	{ N_("Lessons"), N_("Double lesson"), 120 },
	{ N_("Lessons"), N_("Online lesson"), 60 },
	{ N_("Lessons"), N_("Exam preparation"), 90 },
};

static const struct ready_service	law[] = {
	{ N_("Consultations"), N_("First consultation"), 60 },
	{ N_("Consultations"), N_("Consultation online"), 45 },
	{ N_("Consultations"), N_("Document review"), 60 },
	{ N_("Work"), N_("Contract drafting"), 120 },
	{ N_("Work"), N_("Statement of claim"), 120 },
};

static const struct ready_service	psychology[] = {
	{ N_("Sessions"), N_("First consultation"), 60 },
	{ N_("Sessions"), N_("Individual session"), 50 },
	{ N_("Sessions"), N_("Couple session"), 90 },
	{ N_("Sessions"), N_("Session online"), 50 },
};

static const struct ready_service	vet[] = {
	{ N_("Veterinary"), N_("Veterinary examination"), 30 },
	{ N_("Veterinary"), N_("Vaccination"), 20 },
	{ N_("Veterinary"), N_("Ultrasound scan"), 30 },
	{ N_("Grooming"), N_("Complex grooming of a dog"), 120 },
	{ N_("Grooming"), N_("Complex grooming of a cat"), 90 },
	{ N_("Grooming"), N_("Claw trimming"), 20 },
};

static const struct ready_service	tattoo[] = {
	{ N_("Tattoo"), N_("Consultation and sketch"), 60 },
	{ N_("Tattoo"), N_("Small tattoo"), 120 },
	{ N_("Tattoo"), N_("Session of a large tattoo"), 240 },
	{ N_("Piercing"), N_("Ear piercing"), 30 },
	{ N_("Piercing"), N_("Piercing"), 45 },
};

static const struct ready_service	other[] = {
	{ N_("Services"), N_("Consultation"), 60 },
	{ N_("Services"), N_("Service"), 60 },
};

#define SERVICES(list)	list, ARRAY_SIZE(list)

/* clang-format off */
const struct business_type	business_types[] = {
	{ "salon", N_("Beauty salon"), N_("Stylist"), SERVICES(salon) },
	{ "barbershop", N_("Barbershop"), N_("Barber"), SERVICES(barbershop) },
	{ "nails", N_("Nail studio"), N_("Nail master"), SERVICES(nails) },
	{ "massage", N_("Massage and spa"), N_("Massage therapist"), SERVICES(massage) },
	{ "cosmetology", N_("Cosmetology"), N_("Cosmetologist"), SERVICES(cosmetology) },
	{ "clinic", N_("Medical clinic"), N_("Doctor"), SERVICES(clinic) },
	{ "dentistry", N_("Dentistry"), N_("Dentist"), SERVICES(dentistry) },
	{ "fitness", N_("Fitness"), N_("Trainer"), SERVICES(fitness) },
	{ "yoga", N_("Yoga and dance"), N_("Teacher"), SERVICES(yoga) },
	{ "car", N_("Car service"), N_("Mechanic"), SERVICES(car) },
	{ "studio", N_("Photo studio"), N_("Photographer"), SERVICES(studio) },
	{ "tutoring", N_("Tutoring and courses"), N_("Teacher"), SERVICES(tutoring) },
	{ "law", N_("Lawyers and consultants"), N_("Lawyer"), SERVICES(law) },
	{ "psychology", N_("Psychology"), N_("Psychologist"), SERVICES(psychology) },
	{ "vet", N_("Veterinary and grooming"), N_("Specialist"), SERVICES(vet) },
	{ "tattoo", N_("Tattoo and piercing"), N_("Artist"), SERVICES(tattoo) },
	{ "other", N_("Something else"), N_("Specialist"), SERVICES(other) },
};
/* clang-format on */
const size_t	nbusiness_types = ARRAY_SIZE(business_types);

const struct business_type *
business_type(const char *slug)
{
	for (size_t i = 0; i < nbusiness_types; i++)
		if (slug != NULL && strcmp(business_types[i].slug, slug) == 0)
			return &business_types[i];
	return NULL;
}

const struct business_type *
business_type_titled(const char *category)
{
	for (size_t k = 0; category != NULL && lang_at(k) != NULL; k++)
		for (size_t i = 0; i < nbusiness_types; i++)
			if (strcmp(tr(lang_at(k), business_types[i].title), category) == 0)
				return &business_types[i];
	return NULL;
}
