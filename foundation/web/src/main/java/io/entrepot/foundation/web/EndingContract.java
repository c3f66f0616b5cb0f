package io.entrepot.foundation.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.time.LocalDate;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marks the operations of a version that ends in the API document: deprecated, with the date as {@code x-sunset}. */
@Configuration(proxyBeanMethods = false)
class EndingContract {

    static final String SUNSET = "x-sunset";

    @Bean
    GlobalOpenApiCustomizer ends(WebProperties properties) {
        return api -> properties.api().sunsets().forEach((major, sunset) -> mark(api, "/v" + major + "/", sunset));
    }

    private static void mark(OpenAPI api, String version, LocalDate sunset) {
        api.getPaths().entrySet().stream()
                .filter(path -> isOf(version, path.getKey()))
                .map(path -> path.getValue())
                .forEach(path -> mark(path, sunset));
    }

    private static void mark(PathItem path, LocalDate sunset) {
        path.readOperations().forEach(operation -> operation.deprecated(true).addExtension(SUNSET, sunset.toString()));
    }

    /** Paths begin with the name of the API. */
    private static boolean isOf(String version, String path) {
        return path.startsWith(version, Math.max(0, path.indexOf('/', 1)));
    }
}
