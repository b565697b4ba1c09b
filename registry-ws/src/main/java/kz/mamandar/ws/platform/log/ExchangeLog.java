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
import kz.mamandar.platform.persistence.LaterCommit;

/** Lets a message through and keeps the evidence. No answer leaves that was not logged. */
@ApplicationScoped
public class ExchangeLog {

    @Inject
    private MessageLog log;

    @Inject
    private LaterCommit later;

    /** @param body the bytes of the request, which were read already */
    public void through(
            Channel channel, byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MessageFacts facts = new MessageFacts(channel, request.getRemoteAddr());
        request.setAttribute(MessageFacts.ATTRIBUTE, facts);
        later.promise();
        ResponseBytes held = new ResponseBytes(response);
        long start = System.nanoTime();
        chain.doFilter(request, held);
        byte[] answer = held.bytes();
        log.record(facts.message(body, answer, Duration.ofNanos(System.nanoTime() - start)));
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
