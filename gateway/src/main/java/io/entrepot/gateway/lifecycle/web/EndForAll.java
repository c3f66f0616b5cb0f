package io.entrepot.gateway.lifecycle.web;

import io.entrepot.gateway.lifecycle.EndGuard;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says of a version that has ended for everybody that it has, without asking for a token first. */
class EndForAll extends HttpFilter {

    private final VersionsAtPaths versions;
    private final EndGuard guard;
    private final Refusals refusals;

    EndForAll(VersionsAtPaths versions, EndGuard guard, Refusals refusals) {
        this.versions = versions;
        this.guard = guard;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var ended = versions.calledBy(request).filter(guard::hasEndedForAll);
        if (ended.isPresent()) {
            refusals.ended(ended.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
