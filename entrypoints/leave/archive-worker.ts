import { serveArchive } from '../../state/archive/serve-archive';

serveArchive(self);
