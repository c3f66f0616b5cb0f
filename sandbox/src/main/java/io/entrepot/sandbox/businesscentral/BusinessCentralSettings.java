package io.entrepot.sandbox.businesscentral;

/** What the stand-in of Business Central is told at its start. */
public record BusinessCentralSettings(
        String tenant,
        String clientId,
        String clientSecret,
        String company,
        boolean extension,
        int pageSize,
        int requestsPerWindow,
        int inWork,
        int queue) {}
