package kz.mamandar.web.office.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.messagelog.MessageLogService.MessageCriteria;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.web.platform.text.Dates;

/** What of the log is asked for, from the address. Days are those of Kazakhstan, the last one included. */
@RequestScoped
public class MessageFilters {

    static final List<String> NAMES = List.of("sender", "service", "message", "outcome", "from", "to");

    private static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    MessageCriteria criteria(int limit) {
        return new MessageCriteria(
                parameter("sender"),
                parameter("service"),
                parameter("message"),
                parameter("outcome"),
                day("from").map(MessageFilters::start),
                day("to").map(day -> start(day.plusDays(1))),
                parameter("before").filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf),
                limit);
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        NAMES.forEach(name -> query.put(name, parameter(name).orElse("")));
        return query;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0);
    }

    private Optional<LocalDate> day(String name) {
        return parameter(name).flatMap(Dates::parse);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(RegistryClock.ZONE).toInstant();
    }
}
