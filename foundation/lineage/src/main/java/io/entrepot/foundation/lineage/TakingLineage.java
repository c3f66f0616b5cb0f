package io.entrepot.foundation.lineage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the lineage over from the layer above. */
class TakingLineage extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = Lineage.of(request.getHeader(Lineage.BAGGAGE)).context().makeCurrent()) {
            chain.doFilter(request, response);
        }
    }
}
