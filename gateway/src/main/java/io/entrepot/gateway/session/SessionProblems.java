package io.entrepot.gateway.session;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Sends a page that needs a person to the sign-in, and answers every other call with a problem. */
class SessionProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final AuthenticationEntryPoint ofTokens;
    private final AccessDeniedHandler denials;

    SessionProblems(Problems problems, AuthenticationEntryPoint ofTokens, AccessDeniedHandler denials) {
        this.problems = problems;
        this.ofTokens = ofTokens;
        this.denials = denials;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (isPage(request) && !(exception instanceof AuthenticationServiceException)) {
            var here = URLEncoder.encode(addressOf(request), StandardCharsets.UTF_8);
            response.sendRedirect(SessionPaths.SIGN_IN + "?to=" + here);
        } else {
            ofTokens.commence(request, response, exception);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (exception instanceof CsrfException) {
            problems.write(
                    ProblemType.FORBIDDEN,
                    "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.",
                    request,
                    response);
        } else {
            denials.handle(request, response, exception);
        }
    }

    /** What a browser shows by itself, in contrast to what a script on a page asks for. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return HttpMethod.GET.matches(request.getMethod()) && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
