/* import_kind.c: which columns services and members have. */
#include "import.h"

#include <string.h>

#include "i18n.h"
#include "mem.h"
#include "value.h"

enum { TITLE = 200, TEXT = 10000, ABOUT = 5000 };

static const struct import_word	yes_no[] = {
	{ "true", NC_("cell", "yes"), "да|yes|true|истина|1|есть|вкл|on|x|х" },
	{ "false", NC_("cell", "no"), "нет|no|false|ложь|0|выкл|off" },
	{ NULL, NULL, NULL }
};

static const struct import_word	sexes[] = {
	{ "0", NC_("cell", "everybody"), "все|всем|всех|любой|0" },
	{ "2", NC_("cell", "women"), "женщины|женский|женщинам|ж|2" },
	{ "1", NC_("cell", "men"), "мужчины|мужской|мужчинам|м|1" },
	{ NULL, NULL, NULL }
};

static const struct import_word	bookers[] = {
	{ "everybody", NC_("cell", "everybody"), "все|всем|любой" },
	{ "known", NC_("cell", "known clients"), "known|постоянные|знакомые" },
	{ NULL, NULL, NULL }
};

static const struct import_word	vats[] = {
	{ "none", NC_("cell", "without VAT"), "none|безндс|нет|no" },
	{ "0", "0 %", "0" }, { "5", "5 %", "5|005" }, { "7", "7 %", "7|007" },
	{ "10", "10 %", "10|01" }, { "20", "20 %", "20|02" }, { "22", "22 %", "22|022" },
	{ NULL, NULL, NULL }
};

#define TITLES	"settings_services_edit_title_access"
#define FOLDER	"settings_services_relation_category_access"
#define PRICE	"settings_services_edit_price_access"
#define DOES	"edit_master_service_and_duration"

/* clang-format off */
static const struct import_field	service_fields[] = {
	{ "id", NC_("column", "ID"), "id", IMPORT_ID, 0, 0, NULL, NULL, 10 },
	{ "category", NC_("column", "Category"),
	    "категория|группа|раздел|папка|folder|group|категорияуслуг|категорияуслуги",
	    IMPORT_TEXT, 0, TITLE, NULL, FOLDER, 24 },
	{ "title", NC_("column", "Service"),
	    "услуга|название|наименование|title|name|названиеуслуги|наименованиеуслуги|услуги"
	    "|наименованиеуслуг|названиеуслуг|видуслуги|видуслуг|видыуслуг|переченьуслуг"
	    "|процедура|процедуры|названиепроцедуры|наименованиепроцедуры|видработ|видыработ"
	    "|наименованиеработ|наименованиемедицинскойуслуги|занятие|treatment|procedure",
	    IMPORT_TEXT, 0, TITLE, NULL, TITLES, 40 },
	{ "online_title", NC_("column", "Title for online booking"),
	    "названиедляонлайнзаписи|названиевонлайнзаписи|названиедляклиентов",
	    IMPORT_TEXT, 0, TITLE, NULL, TITLES, 30 },
	{ "price_min", NC_("column", "Price"),
	    "цена|pricefrom|ценаот|стоимость|стоимостьот|price|минимальнаяцена|ценаруб|стоимостьруб"
	    "|ценаврублях|стоимостьврублях|ценауслуги|стоимостьуслуги|ценазауслугу|ценазаприем"
	    "|ценар|стоимостьр|ценарублей|цены|прайс|cost|ценапроцедуры|стоимостьпроцедуры",
	    IMPORT_PRICE, 0, 0, NULL, PRICE, 12 },
	{ "price_max", NC_("column", "Price to"),
	    "ценадо|стоимостьдо|максимальнаяцена",
	    IMPORT_PRICE_MAX, 0, 0, NULL, PRICE, 12 },
	{ "duration", NC_("column", "Duration, min"),
	    "длительность|длительностьмин|продолжительность|продолжительностьмин|время"
	    "|duration|минут|времямин|мин|времявминутах|длительностьвминутах"
	    "|продолжительностьвминутах|длительностьуслуги|длительностьпроцедуры"
	    "|продолжительностьпроцедуры|продолжительностьуслуги|времяпроцедуры|времяуслуги"
	    "|времявыполнения|длительностьсеанса|time|minutes|durationmin",
	    IMPORT_MINUTES, 1, 1200, NULL, NULL, 14 },
	{ "before", NC_("column", "Buffer before, min"),
	    "перерывдо|буфердо|bufferbefore",
	    IMPORT_MINUTES, 0, 240, NULL, NULL, 14 },
	{ "after", NC_("column", "Buffer after, min"),
	    "перерывпосле|буферпосле|bufferafter",
	    IMPORT_MINUTES, 0, 240, NULL, NULL, 14 },
	{ "online", NC_("column", "Online booking"),
	    "онлайн|онлайнзапись|online",
	    IMPORT_YES, 0, 0, yes_no, NULL, 14 },
	{ "booked_by", NC_("column", "Who can book online"),
	    "ктоможетзаписаться|доступностьонлайн",
	    IMPORT_WORD, 0, 0, bookers, NULL, 18 },
	{ "sex", NC_("column", "For whom"), "пол|длякого", IMPORT_WORD, 0, 0, sexes, NULL, 12 },
	{ "vat", NC_("column", "VAT"), "ндс|ставкандс|налог", IMPORT_WORD, 0, 0, vats, NULL, 12 },
	{ "comment", NC_("column", "Description"),
	    "описание|комментарий|comment|примечание",
	    IMPORT_LINES, 0, TEXT, NULL, NULL, 50 },
	{ "staff", NC_("column", "Done by"),
	    "ктоделает|ктооказывает|исполнитель|исполнители|мастера|сотрудники|staff",
	    IMPORT_LIST, 0, TITLE, NULL, DOES, 40 },
};

static const struct import_field	staff_fields[] = {
	{ "id", NC_("column", "ID"), "id", IMPORT_ID, 0, 0, NULL, NULL, 10 },
	{ "name", NC_("column", "Name"),
	    "имя|фио|сотрудник|мастер|специалист|name|имясотрудника|фиосотрудника",
	    IMPORT_TEXT, 0, TITLE, NULL, NULL, 30 },
	{ "position", NC_("column", "Position"),
	    "должность|position",
	    IMPORT_TEXT, 0, TITLE, NULL, NULL, 24 },
	{ "specialization", NC_("column", "Specialisation"),
	    "специализация|специальность|specialization",
	    IMPORT_TEXT, 0, TITLE, NULL, NULL, 30 },
	{ "services", NC_("column", "Services"),
	    "услуги|services|оказываетуслуги",
	    IMPORT_LIST, 0, TITLE, NULL, DOES, 50 },
	{ "online", NC_("column", "Online booking"),
	    "онлайн|онлайнзапись|online",
	    IMPORT_YES, 0, 0, yes_no, NULL, 14 },
	{ "hired_on", NC_("column", "Hired"),
	    "принят|датаприема|работаетс|hired",
	    IMPORT_DATE, 0, 0, NULL, NULL, 12 },
	{ "information", NC_("column", "About"),
	    "осебе|описание|информация|about",
	    IMPORT_LINES, 0, ABOUT, NULL, NULL, 50 },
};
/* clang-format on */

const struct import_kind	import_services = {
	.name = "services", .area = "catalog", .title = N_("Services"), .key = "title",
	.section = "category",
	.fields = service_fields, .n = sizeof(service_fields) / sizeof(service_fields[0]),
	.create = "settings_services_create_access", .folder = "settings_services_create_access",
	.away = "services_delete", .own = PRICE, .gives = DOES, .wide = true,
};

const struct import_kind	import_staff = {
	.name = "staff", .area = "staff", .title = N_("Staff members"), .key = "name",
	.fields = staff_fields, .n = sizeof(staff_fields) / sizeof(staff_fields[0]),
	.create = "master_create", .folder = "settings_positions_create", .away = "master_delete",
};

const struct import_kind *
import_kind(const char *name)
{
	return strcmp(name, import_services.name) == 0 ? &import_services :
	    strcmp(name, import_staff.name) == 0 ? &import_staff : NULL;
}

const struct import_kind *
import_kind_with(void *ctx, const struct import_kind *kind, const struct value *positions)
{
	size_t			 n = kind->n + value_len(positions);
	struct import_field	*fields = mem_zero(ctx, n * sizeof(*fields));
	struct import_kind	*with = mem_zero(ctx, sizeof(*with));

	if (kind->own == NULL || n == kind->n)
		return kind;
	*with = *kind;
	memcpy(fields, kind->fields, kind->n * sizeof(*fields));
	for (size_t i = kind->n; i < n; i++) {
		const struct value	*one = value_at(positions, i - kind->n);

		fields[i] = (struct import_field){ .type = IMPORT_OWN, .width = 12,
			.name = mem_printf(ctx, "own:%s", value_str(value_get(one, "id"))),
			.heading = value_str(value_get(one, "title")) };
	}
	with->fields = fields;
	with->n = n;
	return with;
}
