package kz.mamandar.ws.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kz.mamandar.messagelog.LoggedMessage;
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.messagelog.MessageLog;
import org.junit.jupiter.api.Test;

class ExchangeLogTest {

    private final List<Object> told = new ArrayList<>();
    private final List<Boolean> copies = new ArrayList<>();
    private final ExchangeLog exchanges = new ExchangeLog();

    ExchangeLogTest() {
        exchanges.log = new MessageLog() {
            @Override
            public void begin() {
                told.add("begun");
            }

            @Override
            public boolean record(LoggedMessage message) {
                told.add(message);
                return message.marks().isEmpty() || !copies.remove(true);
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

    @Test
    void aCopyIsLetThroughOnceMoreToBeRefusedAndItsFirstAnswerDoesNotLeave() throws Exception {
        copies.add(true);
        Mark mark = new Mark(new byte[] {7}, Instant.EPOCH);
        Map<String, Object> attributes = new HashMap<>();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        FilterChain answering = (request, response) -> {
            MessageFacts facts = (MessageFacts) attributes.get(MessageFacts.ATTRIBUTE);
            boolean first = facts.isFirst(mark);
            facts.outcome(first ? "OK" : "MESSAGE_REPLAYED");
            response.getWriter().print(first ? "personal data" : "refused");
        };

        exchanges.through(
                Channel.SOAP,
                new byte[] {1},
                answering(HttpServletRequest.class, (method, arguments) -> {
                    if (method.equals("setAttribute")) {
                        attributes.put((String) arguments[0], arguments[1]);
                    }
                    return null;
                }),
                answering(
                        HttpServletResponse.class,
                        (method, arguments) -> method.equals("getOutputStream") ? to(sent) : null),
                answering);

        assertThat(sent).hasToString("refused");
        assertThat(told.stream().filter(LoggedMessage.class::isInstance).map(LoggedMessage.class::cast))
                .extracting(LoggedMessage::outcome, message -> message.marks().size())
                .containsExactly(tuple("OK", 1), tuple("MESSAGE_REPLAYED", 0));
        assertThat(told.stream().filter("begun"::equals)).hasSize(2);
    }

    private static ServletOutputStream to(ByteArrayOutputStream sent) {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                sent.write(value);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new AssertionError(listener);
            }
        };
    }

    private static <T> T answering(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments)));
    }

    /** Answers nothing and takes everything. */
    private static <T> T nothing(Class<T> type) {
        return answering(type, (method, arguments) -> null);
    }
}
