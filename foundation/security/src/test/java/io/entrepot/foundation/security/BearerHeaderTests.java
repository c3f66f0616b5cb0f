package io.entrepot.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The token is found, and malformed ones are refused, as by the library's own resolver. */
class BearerHeaderTests {

    private final BearerTokenResolver ours = new BearerHeader();
    private final BearerTokenResolver librarys = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "bearer abc",
                "BEARER a.b-c_d~e+f/g0==",
                "Bearer",
                "Bearer ",
                "Bearer =",
                "Bearer a=b",
                "Bearer abc ",
                "Bearer  abc",
                "Bearer a b",
                "Bearer a,b",
                "Bearer \u00e4",
                "Bearerabc",
                "Bearer\tabc",
                "DPoP abc",
                "Basic YTpi",
                "Bear",
                ""
            })
    void decidesAsTheLibraryDoes(String header) {
        assertThat(outcome(ours, header)).isEqualTo(outcome(librarys, header));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(ours.resolve(new MockHttpServletRequest())).isNull();
    }

    private static String outcome(BearerTokenResolver resolver, String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        try {
            return "found " + resolver.resolve(request);
        } catch (OAuth2AuthenticationException refused) {
            return "refused " + refused.getError().getErrorCode();
        }
    }
}
