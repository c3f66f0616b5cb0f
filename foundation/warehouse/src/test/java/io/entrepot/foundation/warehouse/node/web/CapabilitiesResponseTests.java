package io.entrepot.foundation.warehouse.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.warehouse.node.Capabilities.Ability;
import io.entrepot.foundation.warehouse.node.Capabilities.Cadence;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each ability is told under its own name in the contract. */
class CapabilitiesResponseTests {

    @ParameterizedTest
    @EnumSource
    void tellsAnAbilityUnderItsOwnName(Ability ability) {
        var told = told(Cadence.POLL, Set.of(ability)).path("capabilities");

        assertThat(told.propertyStream().filter(field -> field.getValue().isBoolean()))
                .filteredOn(field -> field.getValue().asBoolean())
                .extracting(field -> inCapitals(field.getKey()))
                .containsExactly(ability.name());
    }

    @Test
    void tellsWhatTheBackendIsAndHowItsNewsComes() {
        var told = told(Cadence.PUSH, Set.of());

        assertThat(told.path("backend").asString()).isEqualTo("shelves");
        assertThat(told.at("/capabilities/cadence").asString()).isEqualTo("PUSH");
        assertThat(told.at("/capabilities/push").asBoolean()).isTrue();
        assertThat(told.at("/capabilities/cancel").asString()).isEqualTo("UNTIL_SENT");
    }

    private static JsonNode told(Cadence cadence, Set<Ability> abilities) {
        var known = new io.entrepot.foundation.warehouse.node.Capabilities("shelves", cadence, "UNTIL_SENT", abilities);
        return new JsonMapper().valueToTree(CapabilitiesResponse.of(known));
    }

    private static String inCapitals(String name) {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    }
}
