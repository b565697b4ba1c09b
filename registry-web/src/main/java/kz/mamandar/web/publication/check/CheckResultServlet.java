package kz.mamandar.web.publication.check;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.text.Texts;

/** The whole result of a check as CSV. The numbers come in the body once more: they stand in no address and are kept nowhere. */
@WebServlet("/check-result")
@MultipartConfig(maxRequestSize = CheckResultServlet.LARGEST, maxFileSize = CheckResultServlet.LARGEST)
public class CheckResultServlet extends HttpServlet {

    static final long LARGEST = 4L << 20;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient NumbersCheck check;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> numbers = Optional.ofNullable(request.getParameter("numbers"))
                .orElse("")
                .lines()
                .toList();
        if (numbers.isEmpty() || numbers.size() > NumberTable.MOST_NUMBERS) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<CheckedNumber> checked;
        try {
            checked = check.check(() -> numbers);
        } catch (RegistryException busy) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"mamandar-check-" + LocalDate.now(clock) + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(new CheckResultCsv(texts).of(checked).getBytes(StandardCharsets.UTF_8));
    }
}
