package io.entrepot.sandbox;

import io.entrepot.sandbox.work.Step;

/** The environment variables that the sandbox reads, with their values when they are not set. */
enum Setting {
    SANDBOX_ADDRESS("127.0.0.1", "address that all ports listen on"),
    SANDBOX_PORT("8400", "port of the control desk"),
    SANDBOX_BUSINESS_CENTRAL_PORT("8401", "port of Business Central"),
    SANDBOX_SHIPHERO_PORT("8402", "port of ShipHero"),
    SANDBOX_EASYPOST_PORT("8403", "port of EasyPost"),
    SANDBOX_SHOPIFY_PORT("8406", "port of Shopify"),
    SANDBOX_OPENBOXES_PORT("8404", "port of OpenBoxes"),
    SANDBOX_RECEIVER_PORT("8407", "port of the partner's receiver of webhooks"),
    SANDBOX_SFTP_PORT("8405", "port of the third-party warehouse's SFTP server"),
    SANDBOX_STATE("", "directory that keeps the state over a restart; empty: memory only"),
    BUSINESS_CENTRAL_TENANT("sandbox", "tenant in the address of the token endpoint"),
    BUSINESS_CENTRAL_CLIENT_ID("sandbox", "client that gets tokens"),
    BUSINESS_CENTRAL_CLIENT_SECRET("sandbox", "its secret"),
    BUSINESS_CENTRAL_COMPANY("Entrepot", "name of the company"),
    SHIPHERO_USERNAME("sandbox@example.com", "user that gets tokens"),
    SHIPHERO_PASSWORD("sandbox", "its password"),
    EASYPOST_API_KEY("EZTKsandbox", "test key"),
    SHOPIFY_SHOP("sandbox", "first part of the shop's domain"),
    SHOPIFY_CLIENT_ID("sandbox", "app that gets tokens"),
    SHOPIFY_CLIENT_SECRET("sandbox", "its secret, which also signs webhooks"),
    OPENBOXES_USERNAME("sandbox", "user that logs in"),
    OPENBOXES_PASSWORD("sandbox", "its password"),
    SANDBOX_BUSINESS_CENTRAL_EXTENSION("true", "whether the extension API (units and tracking of items) is there"),
    SANDBOX_BUSINESS_CENTRAL_PAGE_SIZE("20000", "entities on a page"),
    SANDBOX_BUSINESS_CENTRAL_QUOTA("6000", "requests in any 5 minutes"),
    SANDBOX_BUSINESS_CENTRAL_IN_WORK("5", "requests in work at once"),
    SANDBOX_BUSINESS_CENTRAL_QUEUE("95", "requests waiting"),
    SANDBOX_SHIPHERO_CREDITS("4004", "size of the bucket of credits"),
    SANDBOX_SHIPHERO_CREDITS_PER_SECOND("60", "credits that flow in each second"),
    SANDBOX_EASYPOST_LISTS_PER_SECOND("5", "list requests in any second"),
    SANDBOX_EASYPOST_DISABLE_AFTER("50", "failed deliveries in a row that disable a webhook"),
    SANDBOX_SHOPIFY_POINTS("2000", "size of the bucket of points"),
    SANDBOX_SHOPIFY_POINTS_PER_SECOND("100", "points that flow in each second"),
    SANDBOX_OPENBOXES_SESSION_SECONDS("7200", "idle seconds after which a session ends"),
    SANDBOX_OPENBOXES_REFRESH_MS("5000", "milliseconds by which availability lags behind the ledger"),
    SANDBOX_ALLOCATE_MS(Step.ALLOCATE, "until an order is allocated"),
    SANDBOX_PICK_MS(Step.PICK, "until it is picked"),
    SANDBOX_PACK_MS(Step.PACK, "until it is packed"),
    SANDBOX_SHIP_MS(Step.SHIP, "until it is shipped"),
    SANDBOX_SCAN_MS(Step.SCAN, "until a parcel's next scan"),
    SANDBOX_WEBHOOK_RETRY_MS(Step.WEBHOOK_RETRY, "until a failed webhook is repeated; doubles each time"),
    SANDBOX_SHOP_MS(Step.SHOP, "between two orders that shoppers place by themselves; 0: none"),
    SANDBOX_NIGHT_MS(Step.NIGHT_EVERY, "between two nights of the third-party warehouse; 0: none by itself");

    private final String otherwise;
    private final String meaning;

    Setting(String otherwise, String meaning) {
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    Setting(Step step, String meaning) {
        this(Integer.toString(step.milliseconds()), "milliseconds " + meaning);
    }

    String otherwise() {
        return otherwise;
    }

    /** One line of the help text. */
    String help() {
        return "  %-40s %s [%s]".formatted(name(), meaning, otherwise);
    }
}
