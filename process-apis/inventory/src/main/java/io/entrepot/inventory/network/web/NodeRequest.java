package io.entrepot.inventory.network.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.Gln;
import io.entrepot.foundation.web.InputError;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.NodeKind;
import io.entrepot.inventory.network.Profile;
import io.entrepot.inventory.network.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** A node as an operator wants it in the directory. */
@Schema(name = "NodeRequest")
record NodeRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") String name,

        @Schema(allowableValues = {"DC", "3PL", "STORE", "SUPPLIER"})
        @NotNull @Pattern(regexp = "DC|3PL|STORE|SUPPLIER") String kind,

        @Schema(description = "the system API that speaks for the node", example = "wms-openboxes")
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String warehouseApi,

        @NotNull Cadence cadence,

        @Schema(implementation = String.class, example = "PT15M")
        @NotNull @DurationMin(seconds = 1)
        @DurationMax(days = 31)
        Duration expectedInterval,

        @Schema(implementation = String.class, example = "PT1H")
        @NotNull @DurationMin(seconds = 1)
        @DurationMax(days = 366)
        Duration hardStaleness,

        @NotNull Stage stage,

        @Schema(description = "with stage CANARY, and only then: the share of orders it may serve", example = "0.05")
        @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false) @Digits(integer = 1, fraction = 4) @Nullable BigDecimal canaryShare,

        @NotNull Integer priority,

        @NotNull @Size(max = 300) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,

        @Pattern(regexp = "[0-9]{13}") @Nullable String gln,
        @Valid @Nullable PlaceBody coordinates,
        @Valid @NotNull WorkingTimeBody workingTime,
        @Valid @Nullable CapacityBody capacity,

        @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Nullable String owner,

        @Schema(description = "why; required where the stage changes")
        @Size(max = 500) @Pattern(regexp = "\\P{Cc}*") @Nullable String reason) {

    /** What only shows when the fields are looked at together. */
    List<InputError> errors(Set<String> warehouseApis) {
        var errors = new ArrayList<InputError>();
        if (hardStaleness.compareTo(expectedInterval) < 0) {
            errors.add(new InputError("/hardStaleness", "too-short", "must be no shorter than expectedInterval"));
        }
        if ((stage == Stage.CANARY) != (canaryShare != null)) {
            errors.add(new InputError("/canaryShare", "stage", "is given for a canary, and for a canary only"));
        }
        if (!warehouseApis.contains(warehouseApi)) {
            errors.add(new InputError("/warehouseApi", "unknown-warehouse-api", "is none of " + warehouseApis));
        }
        if (!workingTime.namesAZone()) {
            errors.add(new InputError("/workingTime/zone", "unknown-zone", "is no time zone"));
        }
        if (gln != null && !hasCheckDigit(gln)) {
            errors.add(new InputError("/gln", "check-digit", "has a wrong check digit"));
        }
        return Stream.concat(errors.stream(), unknownCountries()).toList();
    }

    private static boolean hasCheckDigit(String gln) {
        try {
            return new Gln(gln).digits().equals(gln);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private Stream<InputError> unknownCountries() {
        var known = Set.of(Locale.getISOCountries());
        return Stream.iterate(0, index -> index < countries.size(), index -> index + 1)
                .filter(index -> !known.contains(countries.get(index)))
                .map(index -> new InputError("/countries/" + index, "unknown-country", "is no ISO 3166 code"));
    }

    Node toNode(NodeId id) {
        return new Node(
                id,
                name,
                warehouseApi,
                cadence,
                expectedInterval,
                hardStaleness,
                stage,
                priority,
                Set.copyOf(countries),
                canaryShare,
                new Profile(
                        NodeKind.of(kind),
                        gln == null ? null : new Gln(gln),
                        coordinates == null ? null : coordinates.toCoordinates(),
                        workingTime.toWorkingTime(),
                        capacity == null ? null : capacity.toCapacity(),
                        owner));
    }
}
