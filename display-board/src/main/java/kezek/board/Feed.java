package kezek.board;

import org.springframework.web.socket.TextMessage;

/** Where a board's frames come from: the living hall, or a day played again. */
interface Feed {
    /** The next frame; waits for it. */
    TextMessage next() throws InterruptedException;
}
