package kz.mamandar.web.cabinet.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import kz.mamandar.notification.MessageService;
import kz.mamandar.notification.MessageService.MessageView;
import kz.mamandar.web.cabinet.PageNumber;
import kz.mamandar.web.platform.route.Route;

/** The notices of the account, newest first, in the language in which each was sent. */
@Named
@RequestScoped
public class MyMessagesPage {

    @Inject
    private MessageService messages;

    @Inject
    private PageNumber page;

    private List<MessageView> found;

    @PostConstruct
    void load() {
        found = messages.listMine(page.offset(), PageNumber.SIZE + 1);
    }

    public List<MessageView> getMessages() {
        return page.shown(found);
    }

    public int getPage() {
        return page.get();
    }

    public String getPrevious() {
        return page.previous(Route.CABINET_MESSAGES, Map.of());
    }

    public String getNext() {
        return page.next(Route.CABINET_MESSAGES, Map.of(), found);
    }
}
