package io.entrepot.wmsopenboxes.backend.openboxes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenBoxes installation and the warehouse in it.
 *
 * @param location OpenBoxes' id of the warehouse; a session stands for one location
 * @param customers the location to which everything is sent
 * @param suppliers the location from which everything comes
 * @param settle after how long its stock shows what its ledger says
 * @param overlap how far back each reading reaches again
 */
@Validated
@ConfigurationProperties("entrepot.openboxes")
record OpenBoxesProperties(
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @NotBlank String node,
        @NotBlank String name,
        @NotBlank String location,
        @NotBlank String customers,
        @NotBlank String suppliers,
        @DefaultValue("600") @Positive int callsPerMinute,
        @DefaultValue("10s") Duration settle,
        @DefaultValue("10m") Duration overlap) {

    @Override
    public String toString() {
        return "location " + location + " as " + username;
    }
}
