package io.entrepot.foundation.web;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Tells on every answer of a process or system API's version that ends, problems included, since when and until when. Of the others the
 * gateway tells, which knows the dates of single consumers.
 */
class EndingAnswers extends HttpFilter {

    private final List<PublishedVersion> ending;

    EndingAnswers(Lifecycle lifecycle) {
        this.ending = lifecycle
                .versions()
                .filter(version -> version.state().isEnding() && !version.api().isPublic())
                .toList();
    }

    boolean isNeeded() {
        return !ending.isEmpty();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ending.stream()
                .filter(version -> request.getRequestURI().startsWith(version.path() + "/"))
                .forEach(version -> EndingFields.tell(version.version(), response));
        chain.doFilter(request, response);
    }
}
