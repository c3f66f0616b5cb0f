package io.entrepot.foundation.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes a token from the header Authorization (RFC 6750, section 2.1) and from nowhere else. It decides as the library's own
 * does, without the pattern that costs more for a token of usual length than everything else that is done with it.
 */
final class BearerHeader implements BearerTokenResolver {

    private static final String SCHEME = "Bearer";
    private static final String START = SCHEME + " ";
    private static final String OF_TOKENS = "-._~+/";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !startsWith(SCHEME, header)) {
            return null;
        }
        if (!startsWith(START, header) || !isToken(header, START.length())) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(START.length());
    }

    private static boolean startsWith(String start, String header) {
        return header.regionMatches(true, 0, start, 0, start.length());
    }

    /** A b64token: at least one character, and padding only at its end. */
    private static boolean isToken(String header, int from) {
        var end = header.length();
        while (end > from && header.charAt(end - 1) == '=') {
            end--;
        }
        for (var index = from; index < end; index++) {
            if (!isOfTokens(header.charAt(index))) {
                return false;
            }
        }
        return end > from;
    }

    private static boolean isOfTokens(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || OF_TOKENS.indexOf(letter) >= 0;
    }
}
