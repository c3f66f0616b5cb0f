package io.entrepot.gateway.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/** Contracts and requests of tests. */
final class ContractFixtures {

    static final String PATH = "/things/v1/things";

    private ContractFixtures() {}

    /** A contract with one operation, whose parameters and body are given as YAML in one line. */
    static RequestContract aContract(String operation) {
        var yaml = """
                openapi: 3.1.0
                paths:
                  /things/v1/things:
                    post: %s
                """.formatted(operation);
        return compiled(ContractDocument.of("things v1", yaml.getBytes(StandardCharsets.UTF_8)), HttpMethod.POST, PATH);
    }

    static RequestContract compiled(ContractDocument document, HttpMethod method, String path) {
        return new ContractCompiler(document).compile(method, path);
    }

    static ServerRequest aRequest(String body) {
        return aRequest("", body);
    }

    static ServerRequest aText(String body, String type) {
        return aRequest("", body, type);
    }

    static ServerRequest aRequest(String query, String body) {
        return aRequest(query, body, "application/json");
    }

    private static ServerRequest aRequest(String query, String body, String type) {
        var request = new MockHttpServletRequest("POST", PATH);
        request.setQueryString(query);
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.setAttribute(RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return ServerRequest.create(request, List.of());
    }

    static String aBody(String schema) {
        return "{requestBody: {content: {application/json: {schema: " + schema + "}}}}";
    }

    static String aQuery(String parameter) {
        return "{parameters: [{in: query, " + parameter + "}]}";
    }
}
