package kz.mamandar.ws.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the contract to tools; every origin may read it. */
@WebServlet({"/openapi.yaml", "/openapi.json"})
public class ContractServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contract contract;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean yaml = request.getServletPath().endsWith(".yaml");
        byte[] body = yaml ? contract.yaml() : contract.json();
        response.setContentType(yaml ? "application/yaml" : "application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
