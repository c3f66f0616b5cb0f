package io.entrepot.local;

import io.entrepot.local.component.Component;
import io.entrepot.local.component.External;
import java.util.List;
import java.util.Map;

/** Leaves out the embedded components for which the environment names one that runs elsewhere. */
final class Externals {

    private static final Map<String, String> VARIABLES = Map.of(
            "postgres", "ENTREPOT_POSTGRES_URL",
            "kafka", "ENTREPOT_KAFKA_BOOTSTRAP",
            "keycloak", "ENTREPOT_KEYCLOAK_URL");

    private Externals() {}

    static List<Component> replaceIn(List<Component> declared, Map<String, String> environment) {
        return declared.stream()
                .map(component -> {
                    var variable = VARIABLES.get(component.name());
                    return variable != null && environment.containsKey(variable)
                            ? new External(component.name(), variable)
                            : component;
                })
                .toList();
    }
}
