package io.entrepot.foundation.usage.backend;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.web.client.RestClient;

/** Names the operation of a backend that a request calls: method and path with its variables as names, or what GraphQL asks for. */
final class OperationName {

    /** Where the client keeps the path as it is written at the method that makes the request. */
    private static final String TEMPLATE = RestClient.class.getName() + ".uriTemplate";

    /** The first field of a GraphQL document within its JSON; its own name is optional. */
    private static final Pattern GRAPHQL = Pattern.compile(
            "\"query\"\\s*:\\s*\"(?:\\\\n|\\s)*+(query|mutation)?[^{]{0,2000}\\{(?:\\\\n|\\s)*+(\\w{1,100})");

    private static final Pattern AROUND_PATH = Pattern.compile("^https?://[^/]*+|\\?.*|\\.json$");

    private static final int READ = 4096;

    private OperationName() {}

    static String of(HttpRequest request, byte[] body) {
        return HttpMethod.POST.equals(request.getMethod()) && path(request).endsWith("graphql")
                ? graphQl(request, body)
                : request.getMethod() + " " + path(request);
    }

    private static String graphQl(HttpRequest request, byte[] body) {
        var document = new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8);
        var found = GRAPHQL.matcher(document);
        if (!found.find()) {
            return request.getMethod() + " " + path(request);
        }
        return (found.group(1) == null ? "query" : found.group(1)) + " " + found.group(2);
    }

    /** Without server and query, which have no bearing on the operation. */
    private static String path(HttpRequest request) {
        return request.getAttributes().get(TEMPLATE) instanceof String written
                ? AROUND_PATH.matcher(written).replaceAll("")
                : "(another address)";
    }
}
