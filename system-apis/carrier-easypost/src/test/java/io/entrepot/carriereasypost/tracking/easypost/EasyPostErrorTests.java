package io.entrepot.carriereasypost.tracking.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What EasyPost says is wrong is read in every shape it has. */
class EasyPostErrorTests {

    @Test
    void readsReasonsThatAreObjects() {
        var error = EasyPostError.of("""
                {"error":{"code":"PARAMETER.REQUIRED","message":"Missing required parameter.",
                 "errors":[{"field":"shipment","message":"cannot be blank"}]}}""");

        assertThat(error)
                .isEqualTo(new EasyPostError(
                        "PARAMETER.REQUIRED", "Missing required parameter.", "shipment: cannot be blank"));
    }

    @Test
    void readsReasonsThatAreText() {
        var error = EasyPostError.of("""
                {"error":{"code":"NOT_FOUND","message":"Not found.","errors":["No such code.","Nor carrier."]}}""");

        assertThat(error).isEqualTo(new EasyPostError("NOT_FOUND", "Not found.", "No such code.; Nor carrier."));
    }

    @Test
    void readsAnErrorWithoutReasons() {
        var error = EasyPostError.of("""
                {"error":{"code":"APIKEY.INACTIVE","message":"Inactive key.","errors":[]}}""");

        assertThat(error).hasToString("APIKEY.INACTIVE Inactive key.");
    }

    @Test
    void keepsABodyThatIsNoError() {
        assertThat(EasyPostError.of("<html>Bad gateway</html>")).hasToString("<html>Bad gateway</html>");
        assertThat(EasyPostError.of("[1]")).hasToString("[1]");
    }
}
