package io.entrepot.inventory.network.web;

import io.entrepot.inventory.network.WorkingTime;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When a node works. */
@Schema(name = "WorkingTime")
record WorkingTimeBody(
        @Schema(example = "16:00", description = "what is ordered before it leaves on the same day")
        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String cutOff,

        @Schema(example = "America/New_York", description = "a zone of the IANA time zone database") @NotNull String zone,

        @NotEmpty List<@NotNull DayOfWeek> weekdays,

        @Schema(description = "days off besides those of the week") @NotNull @Size(max = 1000) List<@NotNull LocalDate> holidays) {

    static WorkingTimeBody of(WorkingTime time) {
        return new WorkingTimeBody(
                time.cutOff().withSecond(0).withNano(0).toString(),
                time.zone().getId(),
                time.weekdays().stream().sorted().toList(),
                time.holidays().stream().sorted().toList());
    }

    boolean namesAZone() {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    WorkingTime toWorkingTime() {
        return new WorkingTime(
                LocalTime.parse(cutOff), ZoneId.of(zone), EnumSet.copyOf(weekdays), Set.copyOf(holidays));
    }
}
