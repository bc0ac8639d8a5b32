import 'antd/dist/reset.css';
import 'antd/dist/antd.css';
import './kit/tables.css';
import './kit/parts.css';
import './kit/kit.css';
import './shell.css';
import './outside.css';
import './kit/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application, firstPage } from './app.tsx';

const draw = () =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  );
firstPage.then(draw, draw);
