package io.entrepot.wmsshiphero.hook.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer that ShipHero takes for success; its pages ask for either spelling. */
record HookResponse(
        String code,
        @JsonProperty("Status") String status,
        @JsonProperty("Message") String message) {

    static final HookResponse SUCCESS = new HookResponse("200", "Success", "Success");
}
