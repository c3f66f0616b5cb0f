package io.entrepot.gateway.catalog;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.HEAD;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.gateway.passage.OpenPaths;
import io.entrepot.gateway.passage.ProblemAnswers;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.ObjectMapper;

/** Lays out what developers read, ahead of the routes to services. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    /** Documents that a page of any other site may read: they are public and carry no session. */
    private static final List<String> OPEN_TO_OTHER_SITES = List.of("/openapi/**", Catalog.PATH, "/problems/**");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> documents(
            Lifecycle lifecycle,
            @Value("${entrepot.catalog.address}") URI address,
            ObjectMapper json,
            ProblemAnswers problems) {
        var documents = new HashMap<>(Contracts.of(lifecycle));
        documents.putAll(Documentation.documents());
        documents.putAll(Guides.documents(address));
        documents.putAll(ProblemPages.documents());
        documents.put(Catalog.PATH, new Catalog(lifecycle, address, json).document());
        return new Documents(documents, problems).router().and(start());
    }

    /** Who comes without a path is led to the documentation, and told of the catalog. */
    private static RouterFunction<ServerResponse> start() {
        return RouterFunctions.route(
                GET("/").or(HEAD("/")),
                request -> ServerResponse.status(302)
                        .location(URI.create(Documentation.PATH))
                        .header(HttpHeaders.LINK, Catalog.LINK)
                        .build());
    }

    @Bean
    OpenPaths publicDocuments() {
        var readable = new CorsConfiguration();
        readable.addAllowedOrigin(CorsConfiguration.ALL);
        readable.setAllowedMethods(List.of("GET", "HEAD"));
        readable.setAllowedHeaders(List.of(HttpHeaders.IF_NONE_MATCH));
        readable.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LINK));
        return new OpenPaths(OPEN_TO_OTHER_SITES.stream().collect(Collectors.toMap(path -> path, path -> readable)));
    }
}
