package io.entrepot.inventory.network;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a node works.
 *
 * @param cutOff what is ordered before it leaves on the same day
 * @param holidays days off besides those of the week
 */
public record WorkingTime(LocalTime cutOff, ZoneId zone, Set<DayOfWeek> weekdays, Set<LocalDate> holidays) {

    /** Longer than any row of holidays; a calendar without a working day in it is a mistake. */
    private static final int MOST_DAYS_OFF = 366;

    public static final WorkingTime ALWAYS =
            new WorkingTime(LocalTime.MAX, ZoneId.of("UTC"), Set.of(DayOfWeek.values()), Set.of());

    public WorkingTime {
        weekdays = Set.copyOf(weekdays);
        holidays = Set.copyOf(holidays);
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("a node works on some day of the week");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day on which an order leaves that is taken now. */
    public LocalDate dayFor(Instant now) {
        var local = now.atZone(zone);
        var today = local.toLocalDate();
        return isWorkingDay(today) && local.toLocalTime().isBefore(cutOff)
                ? today
                : firstWorkingDayFrom(today.plusDays(1));
    }

    /** Until when an order taken now may be decided upon and still leave on its day. */
    public Instant cutOffFor(Instant now) {
        return dayFor(now).atTime(cutOff).atZone(zone).toInstant();
    }

    /** The end of a day, by the node's clock. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public LocalDate firstWorkingDayFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(MOST_DAYS_OFF))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no working day within a year of " + day));
    }
}
