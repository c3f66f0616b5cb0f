package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import io.entrepot.foundation.testing.TokenIssuer;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** A person's browser: keeps cookies, and signs in at a realm that a test scripts. */
final class Browser {

    private static final String TOKEN_PATH = "/realms/entrepot/protocol/openid-connect/token";

    private final EdgeCalls edge;
    private final Map<String, String> cookies;
    private final String realmSession;

    Browser(EdgeCalls edge) {
        this(edge, new ConcurrentHashMap<>(), UUID.randomUUID().toString());
    }

    private Browser(EdgeCalls edge, Map<String, String> cookies, String realmSession) {
        this.edge = edge;
        this.cookies = cookies;
        this.realmSession = realmSession;
    }

    /** The same browser, led to another gateway. */
    Browser at(EdgeCalls other) {
        return new Browser(other, cookies, realmSession);
    }

    /** What the realm says when it has ended the session of this browser. */
    String logoutToken() {
        return TokenIssuer.token(claims -> claims.audience("screens")
                .claim("typ", "Logout")
                .claim("sid", realmSession)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    /** Signs in and is sent to where it wanted to go. */
    HttpResponse<String> signIn(String target, int tokenSeconds) {
        var request = begin(target);
        codeIsGoodFor(request.getOrDefault("nonce", ""), realmSession, tokenSeconds);
        return send(to("/sign-in/return?state=" + request.get("state") + "&code=c0de"));
    }

    /** The parameters of the request with which the browser is sent to the realm. */
    Map<String, String> begin(String target) {
        var answer = send(to("/sign-in?to=" + target));
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return UriComponentsBuilder.fromUri(location).build().getQueryParams().toSingleValueMap();
    }

    static void codeIsGoodFor(String nonce, int tokenSeconds) {
        codeIsGoodFor(nonce, "none", tokenSeconds);
    }

    private static void codeIsGoodFor(String nonce, String realmSession, int tokenSeconds) {
        var id = TokenIssuer.token(claims -> claims.audience("screens")
                .claim("azp", "screens")
                .claim("typ", "ID")
                .claim("nonce", nonce)
                .claim("sid", realmSession)
                .claim("preferred_username", "operator"));
        answers("authorization_code", tokens(accessToken(), tokenSeconds, "refresh-1", id));
    }

    static void refreshGives(String accessToken, int seconds) {
        answers("refresh_token", tokens(accessToken, seconds, "refresh-2", ""));
    }

    static String accessToken() {
        return TokenIssuer.token(claims -> claims.audience("entrepot-gateway")
                .claim("azp", "screens")
                .claim("sid", UUID.randomUUID().toString())
                .claim("preferred_username", "operator")
                .claim("roles", List.of("operations", "customer-service"))
                .claim("scope", "openid desk:read desk:operate"));
    }

    /** The realm's own call, which knows no cookie. */
    HttpResponse<String> endAtRealm(String logoutToken) {
        return edge.send(to("/logout/connect/back-channel/screens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + logoutToken)));
    }

    HttpRequest.Builder to(String path) {
        return edge.to(path);
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        var answer = edge.send(request);
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(this::keep);
        return answer;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void answers(String grant, String body) {
        Behind.REALM.stubFor(post(urlPathEqualTo(TOKEN_PATH))
                .withRequestBody(containing("grant_type=" + grant))
                .atPriority(1)
                .willReturn(okJson(body)));
    }

    private static String tokens(String access, int seconds, String refresh, String id) {
        var idToken = id.isEmpty() ? "" : ",\"id_token\":\"%s\"".formatted(id);
        return """
                {"access_token":"%s","expires_in":%d,"refresh_token":"%s","token_type":"Bearer"%s}""".formatted(access, seconds, refresh, idToken);
    }
}
