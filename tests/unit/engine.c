/* engine.c (unit): which times the booking engine offers, and why not others.
 *
 * Each test sets a stage (engine_stage.h) and compares the starts offered, as
 * one line of text.  At the end the engine is held against a brute-force oracle
 * on random worlds; ENGINE_SEED and ENGINE_WORLDS choose others or more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "booking/engine.h"
#include "booking/search.h"
#include "engine_stage.h"
#include "engine_world.h"

/* ---- working hours and what is taken ---- */

static void
a_service_lies_within_working_hours(void **state)
{
	(void)state;
	assert_string_equal(times(anna_stage()),
	    "10:00 10:30 11:00 11:30 12:00 12:30 13:00");
}

static void
a_service_never_runs_across_two_shifts(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, ANNA, AT(14, 0), AT(15, 30));
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00 12:30 13:00 14:00 14:30");
}

static void
a_break_and_an_appointment_are_left_alone(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	busy(s, ANNA, AT(10, 0), AT(10, 30));
	busy(s, ANNA, AT(12, 0), AT(12, 30));
	assert_string_equal(times(s), "10:30 11:00 12:30 13:00");
}

static void
a_service_may_touch_its_neighbours_but_not_by_a_minute_meet_them(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	busy(s, ANNA, AT(10, 0), AT(11, 0));
	busy(s, ANNA, AT(12, 0), AT(14, 0));
	assert_string_equal(times(s), "11:00");
	s->of_person[ANNA].busy[1].from--;
	assert_string_equal(times(s), "");
}

static void
buffers_keep_their_distance_from_others(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	busy(s, ANNA, AT(11, 30), AT(12, 0));
	s->candidates[0][0].before = 10;
	assert_string_equal(times(s), "10:00 10:30 12:30 13:00");
	s->candidates[0][0].after = 10;
	assert_string_equal(times(s), "10:00 12:30 13:00");
}

static void
buffers_may_stick_out_of_working_hours(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	s->candidates[0][0].before = 60;
	s->candidates[0][0].after = 60;
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00 12:30 13:00");
}

static void
a_long_span_counts_behind_shorter_ones_that_begin_later(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	busy(s, ANNA, AT(-10, 0), AT(12, 0));	/* 22 hours, recorded on top of */
	busy(s, ANNA, AT(0, 0), AT(1, 0));
	busy(s, ANNA, AT(9, 0), AT(9, 30));
	busy(s, ANNA, AT(10, 0), AT(10, 30));
	assert_string_equal(times(s), "12:00 12:30 13:00");
}

static void
a_day_is_found_among_the_spans_of_a_month(void **state)
{
	static struct span	work[31], taken[31 * 3];
	struct stage		*s = anna_stage();

	(void)state;
	for (int32_t d = 0; d < 31; d++) {
		const int32_t	from = MIDNIGHT + (d - 15) * 1440;

		work[d] = (struct span){ from + 600, from + 840 };
		taken[3 * d] = (struct span){ from + 600, from + 630 };
		taken[3 * d + 1] = (struct span){ from + 690 + 30 * (d % 2), from + 720 };
		taken[3 * d + 2] = (struct span){ from + 810, from + 840 };
	}
	taken[3 * 14 + 2].upto += 1440 - 180;	/* the day before runs on till 11:00 */
	s->people[ANNA].work = (struct spans){ work, 31 };
	s->people[ANNA].busy = (struct spans){ taken, 31 * 3 };
	assert_string_equal(times(s), "11:00 12:00 12:30");
}

static void
a_night_shift_offers_starts_of_this_day_that_end_in_the_next(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	works(s, ANNA, AT(-2, 0), AT(2, 0));
	works(s, ANNA, AT(22, 0), AT(26, 0));
	can_do(s, wants_part(s), ANNA, 90);
	assert_string_equal(times(s), "00:00 00:30 22:00 22:30 23:00 23:30");
}

static void
a_hold_of_somebody_else_takes_the_time(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	busy(s, ANNA, AT(10, 0), AT(11, 0));
	held(s, ANNA, AT(12, 0), AT(13, 0));
	assert_string_equal(times(s), "11:00 13:00");
}

/* ---- rules of the branch ---- */

static void
starts_are_multiples_of_the_step_on_the_wall_clock(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	s->of_person[ANNA].work[0].from = AT(10, 10);
	s->w.rules.step = 45;
	assert_string_equal(times(s), "10:30 11:15 12:00 12:45");
	s->w.rules.step = 90;
	assert_string_equal(times(s), "10:30 12:00");
}

static void
the_notice_includes_its_last_minute(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	s->w.rules.earliest = AT(12, 30);
	assert_string_equal(times(s), "12:30 13:00");
	s->w.rules.earliest = AT(12, 31);
	assert_string_equal(times(s), "13:00");
}

static void
the_horizon_includes_its_last_minute(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	s->w.rules.latest = AT(10, 30);
	assert_string_equal(times(s), "10:00 10:30");
	s->w.rules.latest = AT(10, 29);
	assert_string_equal(times(s), "10:00");
	s->w.rules.latest = AT(-1, 0);
	assert_string_equal(times(s), "");
}

static void
only_so_many_starts_as_asked_for_are_given(void **state)
{
	struct stage	*s = anna_stage();
	struct slot	 slots[3];

	(void)state;
	slots[2].start = 77;
	assert_int_equal(engine_times(&s->w, &s->day, slots, 2), 2);
	assert_int_equal(slots[0].start, AT(10, 0));
	assert_int_equal(slots[1].start, AT(10, 30));
	assert_int_equal(slots[2].start, 77);
	assert_int_equal(engine_times(&s->w, &s->day, NULL, 0), 0);
}

static void
a_start_that_leaves_an_unusable_gap_before_or_behind_is_not_offered(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	s->w.rules.gap_unusable = 60;
	assert_string_equal(times(s), "10:00 11:00 11:30 12:00 13:00");
	busy(s, ANNA, AT(10, 0), AT(10, 30));	/* 10:30 touches, 11:00 leaves 30 */
	assert_string_equal(times(s), "10:30 11:30 12:00 13:00");
	held(s, ANNA, AT(13, 0), AT(14, 0));	/* 11:30 leaves 30 behind */
	assert_string_equal(times(s), "10:30 12:00");
}

static void
buffers_are_no_gap(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	s->w.rules.gap_unusable = 60;
	s->candidates[0][0].before = 30;
	s->candidates[0][0].after = 15;
	assert_string_equal(times(s), "10:00 10:30 11:30 13:00");
}

static void
the_gap_behind_is_that_behind_the_parts_the_first_person_does_in_a_row(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	works(s, ANNA, AT(10, 0), AT(13, 0));
	works(s, BORIS, AT(10, 0), AT(14, 0));
	can_do(s, wants_part(s), ANNA, 60);
	can_do(s, wants_part(s), ANNA, 60);
	can_do(s, wants_part(s), BORIS, 60);
	s->w.rules.gap_unusable = 60;
	assert_string_equal(times(s), "10:00 11:00");
}

static void
a_gap_with_one_person_makes_the_engine_take_another(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, BORIS, AT(10, 30), AT(12, 30));
	can_do(s, 0, BORIS, 60);
	s->w.rules.gap_unusable = 60;
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00 13:00");
	assert_int_equal(slot_at(s, AT(10, 30)).candidates[0], 1);
}

/* ---- daylight saving ---- */

static void
times_that_spring_skips_never_appear(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	s->day = (struct day){ MIDNIGHT, AT(23, 0), AT(2, 0), 60 };
	works(s, ANNA, AT(1, 0), AT(5, 0));
	can_do(s, wants_part(s), ANNA, 60);
	assert_string_equal(times(s), "01:00 01:30 03:00 03:30 04:00 04:30 05:00");
	assert_int_equal(slot_at(s, AT(2, 0)).upto, AT(3, 0));	/* 03:00 on the wall */
	s->w.rules.step = 45;
	assert_string_equal(times(s), "01:30 03:00 03:45 04:30");
}

static void
times_that_autumn_repeats_appear_twice(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	s->day = (struct day){ MIDNIGHT, AT(25, 0), AT(3, 0), -60 };
	works(s, ANNA, AT(1, 30), AT(5, 30));
	can_do(s, wants_part(s), ANNA, 60);
	assert_string_equal(times(s), "01:30 02:00 02:30 02:00 02:30 03:00 03:30");
	s->w.rules.step = 45;
	assert_string_equal(times(s), "01:30 02:15 02:15 03:00");
	works(s, ANNA, AT(23, 30), AT(25, 0));
	assert_string_equal(times(s), "01:30 02:15 02:15 03:00 22:30");
}

static void
a_step_that_does_not_divide_the_shift_starts_anew_on_the_wall_clock(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	s->day = (struct day){ MIDNIGHT, AT(23, 30), AT(2, 0), 30 };
	works(s, ANNA, AT(1, 0), AT(5, 0));
	can_do(s, wants_part(s), ANNA, 60);
	s->w.rules.step = 50;
	assert_string_equal(times(s), "01:40 02:30 03:20 04:10");
}

static void
a_day_whose_midnight_is_skipped_begins_at_one(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	s->day = (struct day){ MIDNIGHT, AT(23, 0), MIDNIGHT, 60 };
	works(s, ANNA, AT(-1, 0), AT(2, 0));
	can_do(s, wants_part(s), ANNA, 60);
	assert_int_equal(day_wall(&s->day, MIDNIGHT), 60);
	assert_int_equal(day_wall(&s->day, s->day.upto - 1), 1439);
	assert_string_equal(times(s), "01:00 01:30 02:00");
}

/* ---- several people, several parts ---- */

static void
a_time_is_offered_if_anybody_can_and_the_first_named_is_preferred(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, BORIS, AT(12, 0), AT(15, 0));
	can_do(s, 0, BORIS, 60);
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 14:00");
	assert_int_equal(slot_at(s, AT(13, 0)).candidates[0], 0);
	assert_int_equal(slot_at(s, AT(13, 30)).candidates[0], 1);
}

static void
everybody_takes_their_own_time_for_it(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, BORIS, AT(13, 0), AT(14, 0));
	can_do(s, 0, BORIS, 30);
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30");
	assert_int_equal(slot_at(s, AT(13, 0)).upto, AT(14, 0));
	assert_int_equal(slot_at(s, AT(13, 30)).upto, AT(14, 0));
}

static void
a_part_may_have_more_candidates_than_are_remembered(void **state)
{
	static struct person	people[SEARCH_SEEN + 8];
	static struct candidate	able[COUNT(people)];
	struct stage		*s = anna_stage();

	(void)state;
	for (size_t i = 0; i < COUNT(people); i++) {
		people[i] = s->people[BORIS];
		able[i] = (struct candidate){ .person = i, .length = 60 };
	}
	busy(s, ANNA, AT(11, 0), AT(12, 0));
	people[COUNT(people) - 1] = s->people[ANNA];	/* the last alone works */
	s->w.persons = people;
	s->w.npersons = COUNT(people);
	s->w.parts[0].candidates = able;
	s->w.parts[0].ncandidates = COUNT(able);
	assert_string_equal(times(s), "10:00 12:00 12:30 13:00");
	assert_int_equal(slot_at(s, AT(12, 0)).candidates[0], COUNT(able) - 1);
}

static void
parts_follow_one_another_without_a_gap(void **state)
{
	struct stage	*s = anna_stage();
	struct slot	 slot;

	(void)state;
	works(s, BORIS, AT(12, 0), AT(16, 0));
	busy(s, BORIS, AT(13, 0), AT(13, 30));
	can_do(s, wants_part(s), BORIS, 30);
	assert_string_equal(times(s), "11:00 11:30 12:30 13:00");
	slot = slot_at(s, AT(11, 30));
	assert_int_equal(slot.starts[0], AT(11, 30));
	assert_int_equal(slot.starts[1], AT(12, 30));
	assert_int_equal(slot.upto, AT(13, 0));
}

static void
parts_may_wait_for_each_other_as_long_as_the_branch_allows(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, BORIS, AT(12, 0), AT(16, 0));
	busy(s, BORIS, AT(13, 0), AT(13, 30));
	can_do(s, wants_part(s), BORIS, 30);
	s->w.rules.gap_max = 29;
	assert_string_equal(times(s), "11:00 11:30 12:30 13:00");
	s->w.rules.gap_max = 30;
	assert_string_equal(times(s), "10:30 11:00 11:30 12:00 12:30 13:00");
	assert_int_equal(slot_at(s, AT(12, 0)).starts[1], AT(13, 30));
	assert_int_equal(slot_at(s, AT(11, 0)).starts[1], AT(12, 0));
}

static void
less_waiting_goes_before_the_person_named_first(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, BORIS, AT(11, 15), AT(16, 0));
	works(s, VERA, AT(10, 0), AT(16, 0));
	can_do(s, wants_part(s), BORIS, 30);
	can_do(s, 1, VERA, 30);
	s->w.rules.gap_max = 30;
	assert_int_equal(slot_at(s, AT(10, 0)).candidates[1], 1);
	assert_int_equal(slot_at(s, AT(10, 30)).candidates[1], 0);
}

static void
the_preferred_person_gives_way_when_the_rest_would_not_fit(void **state)
{
	struct stage	*s = anna_stage();
	struct slot	 slot;

	(void)state;
	works(s, BORIS, AT(10, 0), AT(14, 0));
	works(s, VERA, AT(10, 30), AT(11, 0));
	can_do(s, 0, BORIS, 30);	/* quicker than Anna */
	can_do(s, wants_part(s), VERA, 30);
	assert_string_equal(times(s), "10:00");
	slot = slot_at(s, AT(10, 0));
	assert_int_equal(slot.candidates[0], 1);
	assert_int_equal(slot.starts[1], AT(10, 30));
}

static void
one_person_may_do_two_parts_and_share_their_buffers(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	works(s, BORIS, AT(10, 0), AT(14, 0));
	can_do(s, wants_part(s), BORIS, 60);
	can_do(s, wants_part(s), ANNA, 60);
	s->candidates[0][0].after = 90;
	s->candidates[2][0].before = 90;
	assert_string_equal(times(s), "10:00 10:30 11:00");
	busy(s, ANNA, AT(11, 30), AT(12, 0));	/* while Boris works, but in her buffer */
	assert_string_equal(times(s), "");
}

static void
eight_parts_in_a_row_are_found_and_refused_quickly(void **state)
{
	struct stage	*s = empty_stage();

	(void)state;
	s->w.rules.gap_max = 30;
	s->w.rules.gap_unusable = 5;
	for (size_t p = 0; p < PEOPLE; p++)
		works(s, p, AT(8, 0), AT(20, 0));
	for (size_t i = 0; i < ENGINE_PARTS_MAX; i++) {
		wants_part(s);
		for (size_t p = 0; p < PEOPLE; p++)
			can_do(s, i, p, 60);
	}
	assert_string_equal(times(s),
	    "08:00 08:30 09:00 09:30 10:00 10:30 11:00 11:30 12:00");
	/* Without remembering dead ends this takes 93^7 attempts a start. */
	s->w.parts[ENGINE_PARTS_MAX - 1].ncandidates = 1;
	s->people[ANNA].work.n = 0;
	assert_string_equal(times(s), "");
}

/* ---- things ---- */

static void
a_part_needs_its_thing_buffers_included(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	needs(s, 1u << ROOM);
	thing_busy(s, ROOM, AT(11, 0), AT(11, 30));
	assert_string_equal(times(s), "10:00 11:30 12:00 12:30 13:00");
	s->candidates[0][0].before = 5;
	assert_string_equal(times(s), "10:00 12:00 12:30 13:00");
	s->candidates[0][0].after = 5;
	assert_string_equal(times(s), "12:00 12:30 13:00");
}

static void
a_resource_of_two_instances_serves_two_at_once(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	needs(s, 1u << ROOM | 1u << SOFA);
	thing_busy(s, ROOM, AT(10, 0), AT(13, 0));
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00 12:30 13:00");
	assert_int_equal(slot_at(s, AT(12, 30)).things[0][0], SOFA);
	assert_int_equal(slot_at(s, AT(13, 0)).things[0][0], ROOM);
	thing_busy(s, SOFA, AT(11, 0), AT(12, 0));
	assert_string_equal(times(s), "10:00 12:00 12:30 13:00");
}

static void
one_instance_never_serves_two_needs(void **state)
{
	struct stage	*s = anna_stage();
	struct slot	 slot;

	(void)state;
	needs(s, 1u << ROOM | 1u << SOFA);
	needs(s, 1u << ROOM);
	slot = slot_at(s, AT(10, 0));	/* the first need gives the room away */
	assert_int_equal(slot.things[0][0], SOFA);
	assert_int_equal(slot.things[0][1], ROOM);
	needs(s, 1u << ROOM | 1u << SOFA);
	assert_string_equal(times(s), "");
	needs(s, 1u << LASER);
	assert_string_equal(times(s), "");
}

static void
a_held_thing_is_taken(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	needs(s, 1u << ROOM);
	thing_held(s, ROOM, AT(10, 30), AT(13, 0));
	assert_string_equal(times(s), "13:00");
}

static void
two_parts_may_use_one_thing_after_another(void **state)
{
	struct stage	*s = anna_stage();

	(void)state;
	needs(s, 1u << ROOM);
	s->candidates[0][0].after = 15;
	works(s, BORIS, AT(10, 0), AT(14, 0));
	can_do(s, wants_part(s), BORIS, 60)->before = 15;
	needs(s, 1u << ROOM);
	assert_string_equal(times(s), "10:00 10:30 11:00 11:30 12:00");
}

/* ---- things that are people, rooms with hours ---- */

/* Boris, who may assist: works 11:00-13:00. */
static struct stage *
assistant_stage(void)
{
	struct stage	*s = anna_stage();

	needs(s, 1u << ROOM);
	s->things[ROOM].person = s->people[BORIS].id;
	s->things[ROOM].hours = true;
	s->things[ROOM].work.v = s->of_thing[ROOM].work;
	add(s->of_thing[ROOM].work, &s->things[ROOM].work.n, AT(11, 0), AT(13, 0));
	return s;
}

static void
an_assistant_has_to_work_all_the_time(void **state)	/* [L19] */
{
	struct stage	*s = assistant_stage();

	(void)state;
	assert_string_equal(times(s), "11:00 11:30 12:00");
	thing_busy(s, ROOM, AT(12, 30), AT(12, 45));
	assert_string_equal(times(s), "11:00 11:30");
	s->candidates[0][0].after = 5;		/* the buffer is the assistant's, too */
	assert_string_equal(times(s), "11:00");
	assert_int_equal(why(s, AT(10, 0), NULL), WHY_THING);
}

static void
who_does_the_part_never_assists_it(void **state)	/* [L19] */
{
	struct stage	*s = assistant_stage();
	struct slot	 slot;

	(void)state;
	works(s, BORIS, AT(10, 0), AT(14, 0));
	s->w.parts[0].ncandidates = 0;
	can_do(s, 0, BORIS, 60);
	assert_string_equal(times(s), "");
	can_do(s, 0, ANNA, 60);
	slot = slot_at(s, AT(11, 0));
	assert_int_equal(slot.candidates[0], 1);
	assert_int_equal(slot.things[0][0], ROOM);
}

static void
two_of_a_set_are_two_different_people(void **state)	/* [L19] */
{
	struct stage	*s = assistant_stage();
	struct slot	 slot;

	(void)state;
	s->w.parts[0].nneeds = 0;
	needs(s, 1u << ROOM | 1u << SOFA);
	needs(s, 1u << ROOM | 1u << SOFA);
	assert_string_equal(times(s), "11:00 11:30 12:00");
	slot = slot_at(s, AT(11, 0));
	assert_int_not_equal(slot.things[0][0], slot.things[0][1]);
	thing_busy(s, SOFA, AT(11, 0), AT(12, 0));
	assert_string_equal(times(s), "12:00");
}

/* ---- why ---- */

static void
why_names_the_rule_that_the_start_itself_breaks(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	s->w.rules.earliest = AT(11, 0);
	s->w.rules.latest = AT(12, 0);
	assert_int_equal(why(s, AT(10, 30), NULL), WHY_PAST);
	assert_int_equal(why(s, AT(12, 30), NULL), WHY_HORIZON);
	assert_int_equal(why(s, AT(11, 15), &detail), WHY_STEP);
	assert_int_equal(detail.subject, 0);
	assert_span_equal(detail.by, 0, 0);
	s->w.rules.latest = AT(48, 0);
	assert_int_equal(why(s, AT(24, 0), NULL), WHY_STEP);	/* of another day */
}

static void
why_says_that_nobody_can(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	wants_part(s);
	assert_int_equal(why(s, AT(10, 0), &detail), WHY_NOBODY);
	assert_int_equal(detail.part, 1);
	assert_string_equal(times(s), "");
}

static void
why_tells_closed_from_busy_from_held_and_names_the_span(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	busy(s, ANNA, AT(10, 0), AT(11, 0));
	held(s, ANNA, AT(12, 0), AT(12, 20));
	assert_int_equal(why(s, AT(9, 30), &detail), WHY_CLOSED);
	assert_int_equal(detail.subject, 11);
	assert_span_equal(detail.by, 0, 0);
	assert_int_equal(why(s, AT(13, 30), NULL), WHY_CLOSED);
	assert_int_equal(why(s, AT(10, 30), &detail), WHY_BUSY);
	assert_int_equal(detail.subject, 11);
	assert_span_equal(detail.by, AT(10, 0), AT(11, 0));
	assert_int_equal(why(s, AT(11, 30), &detail), WHY_HELD);
	assert_int_equal(detail.subject, 11);
	assert_span_equal(detail.by, AT(12, 0), AT(12, 20));
	assert_int_equal(why(s, AT(11, 0), NULL), WHY_FREE);
}

static void
why_names_no_subject_when_there_were_several(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	works(s, BORIS, AT(10, 0), AT(14, 0));
	can_do(s, 0, BORIS, 60);
	busy(s, ANNA, AT(10, 0), AT(11, 0));
	held(s, BORIS, AT(10, 0), AT(11, 0));
	assert_int_equal(why(s, AT(10, 0), &detail), WHY_HELD);	/* nearest to success */
	assert_int_equal(detail.subject, 0);
	assert_span_equal(detail.by, 0, 0);
}

static void
why_names_the_thing_and_the_part_that_needs_it(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	can_do(s, wants_part(s), ANNA, 30);
	needs(s, 1u << SOFA | 1u << LASER);
	needs(s, 1u << ROOM);
	thing_busy(s, ROOM, AT(11, 15), AT(12, 0));
	assert_int_equal(why(s, AT(10, 0), &detail), WHY_THING);
	assert_int_equal(detail.part, 1);
	assert_int_equal(detail.subject, 21);
	assert_span_equal(detail.by, AT(11, 15), AT(12, 0));
	thing_held(s, ROOM, AT(13, 0), AT(13, 5));
	assert_int_equal(why(s, AT(12, 0), &detail), WHY_HELD);
	assert_int_equal(detail.subject, 21);
	assert_span_equal(detail.by, AT(13, 0), AT(13, 5));
}

static void
why_names_the_gap_that_would_be_left(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	s->w.rules.gap_unusable = 45;
	can_do(s, wants_part(s), ANNA, 30);
	assert_int_equal(why(s, AT(10, 30), &detail), WHY_GAP);
	assert_int_equal(detail.part, 0);
	assert_int_equal(detail.subject, 11);
	assert_span_equal(detail.by, AT(10, 0), AT(10, 30));
	assert_int_equal(why(s, AT(12, 0), &detail), WHY_GAP);
	assert_int_equal(detail.part, 1);
	assert_span_equal(detail.by, AT(13, 30), AT(14, 0));
	busy(s, ANNA, AT(13, 0), AT(13, 30));
	assert_int_equal(why(s, AT(12, 0), NULL), WHY_BUSY);	/* not both */
}

static void
why_of_a_chain_names_the_part_nobody_works_for(void **state)
{
	struct stage		*s = anna_stage();
	struct why_detail	 detail;

	(void)state;
	works(s, BORIS, AT(10, 0), AT(11, 0));
	can_do(s, wants_part(s), BORIS, 30);
	assert_int_equal(why(s, AT(11, 0), &detail), WHY_CLOSED);
	assert_int_equal(detail.part, 1);
	assert_int_equal(detail.subject, 12);
}

/* ---- everything together ---- */

/* splitmix64: one seed, one world, on every machine. */
static uint64_t
next_random(uint64_t *state)
{
	uint64_t	z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static uint64_t
setting(const char *name, uint64_t otherwise)
{
	const char	*value = getenv(name);

	return value != NULL ? strtoull(value, NULL, 10) : otherwise;
}

static void
engine_and_oracle_agree_on_random_worlds(void **state)
{
	const uint64_t	first = setting("ENGINE_SEED", 1);
	const uint64_t	count = setting("ENGINE_WORLDS", 20000);

	(void)state;
	for (uint64_t seed = first; seed < first + count; seed++) {
		uint8_t		bytes[WORLD_BYTES];
		uint64_t	random = seed;
		struct verdict	v;

		for (size_t i = 0; i < sizeof(bytes); i++)
			bytes[i] = (uint8_t)next_random(&random);
		if (!engine_agrees(bytes, sizeof(bytes), &v))
			fail_msg("ENGINE_SEED=%llu ENGINE_WORLDS=1: %s",
			    (unsigned long long)seed, v.text);
	}
}

int
main(void)
{
	const struct CMUnitTest	engine[] = {
		cmocka_unit_test(a_service_lies_within_working_hours),
		cmocka_unit_test(a_service_never_runs_across_two_shifts),
		cmocka_unit_test(a_break_and_an_appointment_are_left_alone),
		cmocka_unit_test(a_service_may_touch_its_neighbours_but_not_by_a_minute_meet_them),
		cmocka_unit_test(buffers_keep_their_distance_from_others),
		cmocka_unit_test(buffers_may_stick_out_of_working_hours),
		cmocka_unit_test(a_long_span_counts_behind_shorter_ones_that_begin_later),
		cmocka_unit_test(a_day_is_found_among_the_spans_of_a_month),
		cmocka_unit_test(a_night_shift_offers_starts_of_this_day_that_end_in_the_next),
		cmocka_unit_test(a_hold_of_somebody_else_takes_the_time),
		cmocka_unit_test(starts_are_multiples_of_the_step_on_the_wall_clock),
		cmocka_unit_test(the_notice_includes_its_last_minute),
		cmocka_unit_test(the_horizon_includes_its_last_minute),
		cmocka_unit_test(only_so_many_starts_as_asked_for_are_given),
		cmocka_unit_test(a_start_that_leaves_an_unusable_gap_before_or_behind_is_not_offered),
		cmocka_unit_test(buffers_are_no_gap),
		cmocka_unit_test(the_gap_behind_is_that_behind_the_parts_the_first_person_does_in_a_row),
		cmocka_unit_test(a_gap_with_one_person_makes_the_engine_take_another),
		cmocka_unit_test(times_that_spring_skips_never_appear),
		cmocka_unit_test(times_that_autumn_repeats_appear_twice),
		cmocka_unit_test(a_step_that_does_not_divide_the_shift_starts_anew_on_the_wall_clock),
		cmocka_unit_test(a_day_whose_midnight_is_skipped_begins_at_one),
		cmocka_unit_test(a_time_is_offered_if_anybody_can_and_the_first_named_is_preferred),
		cmocka_unit_test(everybody_takes_their_own_time_for_it),
		cmocka_unit_test(a_part_may_have_more_candidates_than_are_remembered),
		cmocka_unit_test(parts_follow_one_another_without_a_gap),
		cmocka_unit_test(parts_may_wait_for_each_other_as_long_as_the_branch_allows),
		cmocka_unit_test(less_waiting_goes_before_the_person_named_first),
		cmocka_unit_test(the_preferred_person_gives_way_when_the_rest_would_not_fit),
		cmocka_unit_test(one_person_may_do_two_parts_and_share_their_buffers),
		cmocka_unit_test(eight_parts_in_a_row_are_found_and_refused_quickly),
		cmocka_unit_test(a_part_needs_its_thing_buffers_included),
		cmocka_unit_test(a_resource_of_two_instances_serves_two_at_once),
		cmocka_unit_test(one_instance_never_serves_two_needs),
		cmocka_unit_test(a_held_thing_is_taken),
		cmocka_unit_test(two_parts_may_use_one_thing_after_another),
		cmocka_unit_test(an_assistant_has_to_work_all_the_time),
		cmocka_unit_test(who_does_the_part_never_assists_it),
		cmocka_unit_test(two_of_a_set_are_two_different_people),
		cmocka_unit_test(why_names_the_rule_that_the_start_itself_breaks),
		cmocka_unit_test(why_says_that_nobody_can),
		cmocka_unit_test(why_tells_closed_from_busy_from_held_and_names_the_span),
		cmocka_unit_test(why_names_no_subject_when_there_were_several),
		cmocka_unit_test(why_names_the_thing_and_the_part_that_needs_it),
		cmocka_unit_test(why_names_the_gap_that_would_be_left),
		cmocka_unit_test(why_of_a_chain_names_the_part_nobody_works_for),
		cmocka_unit_test(engine_and_oracle_agree_on_random_worlds),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(engine, NULL, NULL);
}
