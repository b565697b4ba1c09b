package kz.mamandar.ws.platform.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.messagelog.MessageLog;

/** Lets a message through and keeps the evidence: the message and what it read are written together. No answer leaves that was not logged. */
@ApplicationScoped
public class ExchangeLog {

    private static final byte[] NOTHING = {};

    @Inject
    MessageLog log;

    /** @param body the bytes of the request, which were read already */
    public void through(
            Channel channel, byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MessageFacts facts = new MessageFacts(channel, request.getRemoteAddr());
        request.setAttribute(MessageFacts.ATTRIBUTE, facts);
        ResponseBytes held = new ResponseBytes(response);
        long start = System.nanoTime();
        byte[] answer = NOTHING;
        log.begin();
        try {
            chain.doFilter(request, held);
            answer = held.bytes();
        } finally {
            log.record(facts.message(body, answer, Duration.ofNanos(System.nanoTime() - start)));
        }
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
