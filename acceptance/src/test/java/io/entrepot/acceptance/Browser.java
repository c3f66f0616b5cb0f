package io.entrepot.acceptance;

import io.entrepot.acceptance.Http.Answer;
import io.entrepot.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser: follows where it is sent, fills in Keycloak's form, and keeps cookies. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Platform platform;
    private final URI gateway;

    /** At the address that Keycloak sends people back to. */
    Browser(Platform platform) {
        this.platform = platform;
        this.gateway = URI.create("http://localhost:" + platform.gatewayUrl().getPort());
    }

    /** Returns the address at which the person is in the end. */
    URI signIn(String person, String target) {
        var form = follow(HttpRequest.newBuilder(gateway.resolve("/sign-in?to=" + target)));
        var action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("no form to sign in: " + form.statusCode() + " " + form.body());
        }
        var fields = "username=" + person + "&password="
                + URLEncoder.encode(platform.password(person), StandardCharsets.UTF_8);
        return follow(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)))
                .uri();
    }

    /** A call of a script on a page. */
    Answer get(String path) {
        return Http.answer(send(HttpRequest.newBuilder(gateway.resolve(path))));
    }

    Answer post(String path, String body, boolean withTokenAgainstForgery) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (withTokenAgainstForgery) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        return Http.answer(send(request));
    }

    /** Signs out and follows to the end. */
    HttpResponse<String> signOut() {
        return follow(HttpRequest.newBuilder(gateway.resolve("/sign-out"))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.noBody()));
    }

    private String cookie(String name) {
        return cookiesOf(gateway).getOrDefault(name, "");
    }

    /** By host and whatever the scheme: browsers take this machine for secure, which the JDK's own store does not. */
    private Map<String, String> cookiesOf(URI address) {
        return cookies.computeIfAbsent(address.getHost(), host -> new HashMap<>());
    }

    private void keepCookies(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(header -> {
            var cookie = header.split(";", -1)[0].split("=", 2);
            if (header.contains("Max-Age=0")) {
                cookiesOf(answer.uri()).remove(cookie[0]);
            } else {
                cookiesOf(answer.uri()).put(cookie[0], cookie[1]);
            }
        });
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
        var answer = send(request);
        for (var times = 0; times < 10; times++) {
            var location = answer.headers().firstValue("Location");
            if (location.isEmpty()) {
                return answer;
            }
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(location.get())));
        }
        throw new AssertionError("sent around in circles: " + answer.uri());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var known = cookiesOf(request.build().uri()).entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            var answer = client.send(request.header("Cookie", known).build(), BodyHandlers.ofString());
            keepCookies(answer);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
