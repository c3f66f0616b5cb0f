package io.entrepot.foundation.web;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.time.LocalDate;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marks the operations of a version that ends in the API document: deprecated, with the date as {@code x-sunset}. */
@Configuration(proxyBeanMethods = false)
class EndingContract {

    static final String SUNSET = "x-sunset";

    @Bean
    GlobalOpenApiCustomizer ends(Lifecycle lifecycle) {
        return api -> lifecycle
                .versions()
                .filter(version -> version.state().isEnding())
                .forEach(version -> mark(api, version));
    }

    private static void mark(OpenAPI api, PublishedVersion ending) {
        var sunset = ending.version().sunset();
        if (sunset != null) {
            api.getPaths().entrySet().stream()
                    .filter(path -> path.getKey().startsWith(ending.path() + "/"))
                    .flatMap(path -> path.getValue().readOperations().stream())
                    .forEach(operation -> mark(operation, sunset));
        }
    }

    private static void mark(Operation operation, LocalDate sunset) {
        operation.deprecated(true).addExtension(SUNSET, sunset.toString());
    }
}
