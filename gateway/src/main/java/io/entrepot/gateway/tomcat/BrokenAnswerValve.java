package io.entrepot.gateway.tomcat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Ends the connection on which an answer broke off after it had begun; the server would add its page of errors first. */
class BrokenAnswerValve extends ValveBase {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        var broken = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (broken != null && response.isCommitted()) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, broken);
        }
    }
}
