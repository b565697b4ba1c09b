package kz.mamandar.ws.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.messagelog.LoggedMessage;
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.messagelog.MessageLog;
import org.junit.jupiter.api.Test;

class ExchangeLogTest {

    private final List<Object> told = new ArrayList<>();
    private final ExchangeLog exchanges = new ExchangeLog();

    ExchangeLogTest() {
        exchanges.log = new MessageLog() {
            @Override
            public void begin() {
                told.add("begun");
            }

            @Override
            public void record(LoggedMessage message) {
                told.add(message);
            }
        };
    }

    @Test
    void aMessageWhoseAnswerFailedIsLoggedWithWhatItRead() {
        FilterChain failing = (request, response) -> {
            told.add("worked");
            throw new ServletException("no answer");
        };

        assertThatThrownBy(() -> exchanges.through(
                        Channel.SOAP,
                        new byte[] {1, 2},
                        nothing(HttpServletRequest.class),
                        nothing(HttpServletResponse.class),
                        failing))
                .isInstanceOf(ServletException.class);

        assertThat(told).hasSize(3).startsWith("begun", "worked");
        LoggedMessage message = (LoggedMessage) told.get(2);
        assertThat(message.outcome()).isEqualTo("UNANSWERED");
        assertThat(message.request()).containsExactly(1, 2);
        assertThat(message.response()).isEmpty();
    }

    /** Answers nothing and takes everything. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
