package io.entrepot.gateway.passage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Lets nothing be written after a part of an answer that broke off: a problem would be taken for the rest of it. */
class BegunAnswers implements HandlerExceptionResolver, Ordered {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted()) {
            throw new IllegalStateException("an answer broke off after it had begun", failure);
        }
        return null;
    }

    /** Before those that answer with a problem. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
