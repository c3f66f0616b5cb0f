package io.entrepot.gateway.passage;

import java.util.Map;
import org.springframework.web.cors.CorsConfiguration;

/** Path patterns that pages of other sites may call, and how; all of them together make the one answer to browsers. */
public record OpenPaths(Map<String, CorsConfiguration> byPattern) {}
