/** Starts the page inside a command's dialog. */
import { closeDialog } from '../excel/dialog';
import { whenOfficeReady } from '../excel/ready';
import { showMessage } from './messageDialog';

void whenOfficeReady().then(() => {
  const root = document.getElementById('message');
  if (root === null) throw new Error('message.html has no message element');
  showMessage(root, location.search, closeDialog);
});
