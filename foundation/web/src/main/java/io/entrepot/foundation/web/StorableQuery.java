package io.entrepot.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses queries with the character U+0000, as {@link StorableText} does bodies; paths with it are refused before. */
class StorableQuery implements HandlerInterceptor {

    private static final String NUL = "%00";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && query.contains(NUL)) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "The query has the character U+0000, which no text may have.");
        }
        return true;
    }
}
