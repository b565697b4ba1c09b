package kz.mamandar.ws.platform.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.messagelog.MessageLog;

/**
 * Lets a message through and keeps the evidence: the message, its marks and what it read are written together. No answer leaves that was not
 * logged. Whether it is a copy shows then; a copy is let through once more, to be refused.
 */
@ApplicationScoped
public class ExchangeLog {

    private static final byte[] NOTHING = {};

    @Inject
    MessageLog log;

    /** @param body the bytes of the request, which were read already */
    public void through(
            Channel channel, byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRemoteAddr();
        Optional<byte[]> answer = answer(new MessageFacts(channel, address), body, request, response, chain);
        if (answer.isEmpty()) {
            answer = answer(MessageFacts.ofCopy(channel, address), body, request, response, chain);
        }
        byte[] bytes = answer.orElseThrow(() -> new IllegalStateException("a copy was not refused"));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Empty when the message turns out to be a copy of one that was answered. */
    private Optional<byte[]> answer(
            MessageFacts facts,
            byte[] body,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(MessageFacts.ATTRIBUTE, facts);
        ResponseBytes held = new ResponseBytes(response);
        long start = System.nanoTime();
        byte[] answer = NOTHING;
        boolean first;
        log.begin();
        try {
            chain.doFilter(request, held);
            answer = held.bytes();
        } finally {
            first = log.record(facts.message(body, answer, Duration.ofNanos(System.nanoTime() - start)));
        }
        return first ? Optional.of(answer) : Optional.empty();
    }
}
