package kz.mamandar.ws.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.mamandar.ws.docs.DryRun.Finding;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import kz.mamandar.ws.platform.rest.RequestLimits;
import kz.mamandar.ws.platform.rest.RestJson;

/** The door of the dry run: an envelope or a bare message in, what is wrong with it out, as JSON. */
@WebServlet("/soap/validate")
public class DryRunServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient DryRun dryRun;

    @Inject
    private transient RequestLimits limits;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limits.takeAnonymous(request.getRemoteAddr())) {
            response.setStatus(TOO_MANY_REQUESTS);
            return;
        }
        byte[] bytes = (byte[]) request.getAttribute(SoapRequestFilter.BYTES);
        List<Finding> findings = dryRun.findings(bytes, request.getCharacterEncoding());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        try (JsonGenerator json = RestJson.factory().createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeBooleanField("valid", findings.isEmpty());
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("step", finding.step());
                json.writeStringField("path", finding.path());
                json.writeStringField("code", finding.code());
                json.writeStringField("name_ru", finding.nameRu());
                json.writeStringField("name_kk", finding.nameKz());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
