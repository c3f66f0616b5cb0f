package io.entrepot.foundation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the HTTP edge of a service.
 *
 * @param maximumBody the largest request body that is read
 * @param api what the service's API document says of itself
 */
@ConfigurationProperties("entrepot.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maximumBody,
        @DefaultValue Api api) {

    /**
     * The head of the API document.
     *
     * @param contact who answers for the API, as {@code lifecycle.yaml} has it
     * @param limited whether plans limit its calls, so that each operation can be answered with 429
     */
    record Api(
            @DefaultValue("Entrepot") String title,
            @DefaultValue("1.0.0") String version,
            @DefaultValue("") String description,
            @DefaultValue("http://localhost:8080") String server,
            @Nullable Contact contact,
            @DefaultValue("false") boolean limited) {}

    /** The team that owns an API, and where it can be reached. */
    record Contact(String team, String email) {}
}
