package io.entrepot.sandbox.openboxes;

/** How to log in, after how many idle seconds a session ends, and how long availability lags behind the ledger. */
public record OpenBoxesSettings(String username, String password, int sessionSeconds, int refreshMilliseconds) {}
